import { maySee } from '@muster/domain/access/may-see'
import type { PracticeId } from '@muster/domain/ids'
import type { PracticeHome } from '@muster/domain/views/home-views'
import { networkOf, practicePage } from '@muster/domain/views/practice-page'
import type { Around } from '../load-world.ts'
import { blockersWithWords } from './blocker-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** A practice's home, for its own people and those above. */
export async function practiceHome(
  reader: Reader,
  around: Around & { readonly practice: PracticeId },
): Promise<PracticeHome> {
  const { world, today } = await readFor(reader, around, {
    may: (one, who) => maySee(one, who, { practice: around.practice }),
    otherwise: 'This practice is not yours.',
  })
  const { db, actor } = reader
  const page = practicePage(world, actor, around.practice)
  const network = networkOf(world, around.practice) ?? null
  return { ...page, blockers: await blockersWithWords(db, today, actor, network, page.blockers) }
}
