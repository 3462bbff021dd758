import { oversees } from '@muster/domain/access/grants'
import type { CommissionerId } from '@muster/domain/ids'
import type { LeadHome } from '@muster/domain/views/home-views'
import { leadPage } from '@muster/domain/views/lead-page'
import type { Around } from '../load-world.ts'
import { blockersWithWords } from './blocker-words.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'
import { sharedNetworks } from './shared-networks.ts'

/** A commissioner's home, for its support lead and secretary and for the region. */
export async function leadHome(
  reader: Reader,
  around: Around & { readonly commissioner: CommissionerId },
): Promise<LeadHome> {
  const { world, today } = await readFor(reader, around, {
    may: oversees,
    otherwise: 'This commissioner is not yours.',
  })
  const { db, actor } = reader
  const page = leadPage(world, actor)
  const refs = page.interests.flatMap(({ details }) => details ?? [])
  const [blockers, words] = await Promise.all([
    blockersWithWords(db, today, actor, null, page.blockers),
    wordsFor(db, today, actor, null, refs),
  ])
  const interests = page.interests.map((one) => ({
    ...one,
    details: one.details && words(one.details),
  }))
  return { ...page, blockers, interests, shared: await sharedNetworks(db, world, around.asOf) }
}
