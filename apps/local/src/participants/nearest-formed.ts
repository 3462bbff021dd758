import type { NetworkId, PracticeId } from '@muster/domain/ids'
import { runningNetworks } from '@muster/domain/mediation/places'
import { recordIsDone } from '@muster/domain/progress/completion'
import { membershipStep, membersOf } from '@muster/domain/progress/membership'
import { byKm, kmToNearest } from '@muster/domain/viability/distance'
import type { World } from '@muster/domain/world'

/** The nearest network whose practices have agreed to be one. */
export function nearestFormed(world: World, id: PracticeId): NetworkId | undefined {
  const practice = world.practices.get(id)
  if (!practice) return undefined
  const step = membershipStep(world.programme).id
  return runningNetworks(world)
    .filter((network) => recordIsDone(world.networks.get(network)?.steps[step] ?? {}))
    .map((network) => {
      const members = membersOf(world, network).flatMap((one) => world.practices.get(one) ?? [])
      return { id: network, km: kmToNearest(practice, members) }
    })
    .sort((a, b) => byKm(a, b) || (a.id < b.id ? -1 : 1))[0]?.id
}
