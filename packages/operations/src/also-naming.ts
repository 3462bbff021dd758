import type { StoredStream } from '@muster/db'
import type { NetworkState, PracticeState } from '@muster/domain/facts/state'
import { networkStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { Around } from './loaded.ts'
import type { Source } from './past/source.ts'

/** The other groups that name practices of a network, for views that tell both sides of it. */
export async function alsoNaming(
  facts: Source,
  { programme, network, claims }: Around,
  loaded: readonly StoredStream[],
): Promise<readonly StoredStream[]> {
  if (!claims || !network) return []
  const states = loaded.map(({ state }) => state as NetworkState | PracticeState)
  const held = new Set(states.flatMap((one) => (one.kind === 'network' ? [one.id] : [])))
  const others = states
    .flatMap((one) => (one.kind === 'practice' ? one.claims : []))
    .filter((id) => !held.has(id))
  return await facts.streams(
    [...new Set(others)].map((id) => streamKey(networkStream(programme, id))),
  )
}
