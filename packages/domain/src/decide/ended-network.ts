import type { NetworkId } from '../ids.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'

/** Null where the network is there and goes on. */
export function endedNetwork(world: World, id: NetworkId): Refusal | null {
  const network = world.networks.get(id)
  if (!network) return refusal('no-such-network', 'There is no such network.')
  return network.withdrawnAt === undefined
    ? null
    : refusal(
        'network-withdrawn',
        `${network.name} has been withdrawn, so nothing more can be done for it.`,
      )
}
