import type { Database, Kysely } from '@muster/db'
import type { Actor } from '@muster/domain/access/grants'
import type { NetworkId } from '@muster/domain/ids'
import type { BlockerView } from '@muster/domain/views/network-view'
import type { World } from '@muster/domain/world'
import { wordsFor } from './read-words.ts'

/** Blockers with the sentences of those who raised them and gave them to others, for those who may read these. */
export async function blockersWithWords(
  db: Kysely<Database>,
  world: World,
  actor: Actor,
  network: NetworkId | null,
  blockers: readonly BlockerView[],
): Promise<readonly BlockerView[]> {
  const refs = blockers.flatMap(({ sentence, givenBy }) =>
    [sentence, givenBy?.reason].flatMap((ref) => ref ?? []),
  )
  const words = await wordsFor(db, world, actor, network, refs)
  return blockers.map(({ sentence, givenBy, ...one }) => ({
    ...one,
    sentence: sentence && words(sentence),
    givenBy: givenBy && { ...givenBy, reason: givenBy.reason && words(givenBy.reason) },
  }))
}
