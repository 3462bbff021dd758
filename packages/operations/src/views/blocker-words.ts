import type { Database, Kysely } from '@muster/db'
import type { Actor } from '@muster/domain/access/grants'
import type { NetworkId } from '@muster/domain/ids'
import type { BlockerView } from '@muster/domain/views/network-view'
import type { World } from '@muster/domain/world'
import { wordsFor } from './read-words.ts'

/** Blockers with the sentence of whoever raised them, for those who may read it. */
export async function blockersWithWords(
  db: Kysely<Database>,
  world: World,
  actor: Actor,
  network: NetworkId | null,
  blockers: readonly BlockerView[],
): Promise<readonly BlockerView[]> {
  const refs = blockers.flatMap(({ sentence }) => (sentence ? [sentence] : []))
  const words = await wordsFor(db, world, actor, network, refs)
  return blockers.map((one) => ({ ...one, sentence: one.sentence && words(one.sentence) }))
}
