import type { Instant } from '../ids.ts'
import type { EventsOf, StreamKind } from './events.ts'
import { evolveCommissioner } from './evolve-commissioner.ts'
import { evolveNetwork } from './evolve-network.ts'
import { evolvePractice } from './evolve-practice.ts'
import { evolveProgramme } from './evolve-programme.ts'
import type { StateOf } from './state.ts'

type Evolve<K extends StreamKind> = (
  state: StateOf[K] | null,
  event: EventsOf[K],
  at: Instant,
  id: string,
) => StateOf[K]

const evolvers: { readonly [K in StreamKind]: Evolve<K> } = {
  programme: evolveProgramme,
  commissioner: evolveCommissioner,
  network: evolveNetwork,
  practice: evolvePractice,
}

/** The state of a stream after one more event; null is the stream before its first. */
export function evolve<K extends StreamKind>(
  kind: K,
  state: StateOf[K] | null,
  event: EventsOf[K],
  at: Instant,
  id: string,
): StateOf[K] {
  return evolvers[kind](state, event, at, id)
}
