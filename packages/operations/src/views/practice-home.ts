import { maySee } from '@muster/domain/access/may-see'
import type { PracticeId } from '@muster/domain/ids'
import type { PracticeHome } from '@muster/domain/views/home-views'
import { networkOf, practicePage } from '@muster/domain/views/practice-page'
import { Forbidden } from '../absent.ts'
import { type Around, readWorld } from '../load-world.ts'
import { blockersWithWords } from './blocker-words.ts'
import type { Reader } from './reader.ts'

/** A practice's home, for its own people and those above. */
export async function practiceHome(
  { db, actor }: Reader,
  around: Around & { readonly practice: PracticeId },
): Promise<PracticeHome> {
  const { world } = await readWorld(db, around)
  if (!maySee(world, actor, { practice: around.practice }))
    throw new Forbidden('This practice is not yours.')
  const page = practicePage(world, actor, around.practice)
  const network = networkOf(world, around.practice) ?? null
  return { ...page, blockers: await blockersWithWords(db, world, actor, network, page.blockers) }
}
