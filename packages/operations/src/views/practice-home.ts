import { maySee } from '@muster/domain/access/may-see'
import type { PracticeId } from '@muster/domain/ids'
import type { PracticeHome } from '@muster/domain/views/home-views'
import { networkOf, practicePage } from '@muster/domain/views/practice-page'
import { unplacedView } from '@muster/domain/views/unplaced'
import type { World } from '@muster/domain/world'
import { type Around, readWorld } from '../load-world.ts'
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
  const unplaced = page.unplaced && (await unplacedIn(reader, around, world))
  return {
    ...page,
    unplaced,
    blockers: await blockersWithWords(db, today, actor, network, page.blockers),
  }
}

/** Whom it asked, and who covers its patients, are networks of its own commissioner, which do not name it. */
async function unplacedIn(
  { db }: Reader,
  { practice, programme, asOf }: Around & { readonly practice: PracticeId },
  own: World,
): Promise<PracticeHome['unplaced']> {
  const commissioner = own.practices.get(practice)?.published.commissioner
  if (!commissioner) return null
  const then = asOf === undefined ? {} : { asOf }
  const { world } = await readWorld(db, { programme, commissioner, ...then })
  const networks = new Map([...own.networks, ...world.networks])
  return unplacedView({ ...world, networks }, practice)
}
