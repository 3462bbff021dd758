import type { NetworkState } from '../facts/state.ts'
import type { World } from '../world.ts'

/** The world with what became of one of its networks: led by another commissioner, it is that one's world. */
export function worldLedBy(world: World, network: NetworkState): World {
  const before = world.networks.get(network.id)
  const held = { ...world, networks: new Map(world.networks).set(network.id, network) }
  const old = world.commissioner
  const next = world.others?.get(network.commissioner)
  if (!next || before?.commissioner !== old.id || next.id === old.id) return held
  return { ...held, commissioner: next, others: new Map(world.others).set(old.id, old) }
}
