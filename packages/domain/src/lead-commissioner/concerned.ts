import type { CommissionerState, NetworkState } from '../facts/state.ts'
import type { CommissionerId, NetworkId } from '../ids.ts'
import { membersNamed } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** The network, whether this commissioner leads it or another one. */
export const networkIn = (world: World, id: NetworkId): NetworkState | undefined =>
  world.networks.get(id) ?? world.ledElsewhere?.get(id)

/** A commissioner of which this world knows; undefined of one that takes no part in the programme. */
export const commissionerIn = (world: World, id: CommissionerId): CommissionerState | undefined =>
  id === world.commissioner.id ? world.commissioner : world.others?.get(id)

/** The commissioners to whom practices of the network belong, and whoever leads it now; by code. */
export function commissionersConcerned(
  world: World,
  network: NetworkState,
): readonly CommissionerId[] {
  const homes = membersNamed(world.programme, network).flatMap(
    (id) => world.practices.get(id)?.published.commissioner ?? [],
  )
  return [...new Set([network.commissioner, ...homes])]
    .filter((id) => commissionerIn(world, id) !== undefined)
    .sort()
}

export const commissionerName = (world: World, id: CommissionerId): string =>
  commissionerIn(world, id)?.name ?? id
