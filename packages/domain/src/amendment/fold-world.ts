import { evolve } from '../facts/evolve.ts'
import type { CommissionerState, NetworkState, PracticeState } from '../facts/state.ts'
import type { Fact } from '../facts/stream-ref.ts'
import type { CommissionerId, NetworkId, PracticeId } from '../ids.ts'
import type { World } from '../world.ts'

/** The world as it would be after these facts, now. */
export function foldWorld(world: World, facts: readonly Fact[]): World {
  if (facts.length === 0) return world
  const networks = new Map(world.networks)
  const practices = new Map(world.practices)
  const others = new Map(world.others)
  let { commissioner } = world
  const { now } = world
  for (const { stream, event } of facts) {
    const { kind, id } = stream
    if (kind === 'network') {
      const held = networks.get(id as NetworkId) ?? null
      networks.set(id as NetworkId, evolve(kind, held, event as never, now, id) as NetworkState)
    } else if (kind === 'practice') {
      const held = practices.get(id as PracticeId) ?? null
      practices.set(id as PracticeId, evolve(kind, held, event as never, now, id) as PracticeState)
    } else if (kind === 'commissioner') {
      const held =
        id === commissioner.id ? commissioner : (others.get(id as CommissionerId) ?? null)
      const state = evolve(kind, held, event as never, now, id) as CommissionerState
      if (id === commissioner.id) commissioner = state
      else others.set(state.id, state)
    }
  }
  const folded = { ...world, commissioner, networks, practices }
  return others.size > 0 ? { ...folded, others } : folded
}
