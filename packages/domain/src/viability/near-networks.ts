import type { NetworkState } from '../facts/state.ts'
import type { PracticeId } from '../ids.ts'
import { listsTogether, membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { mayNotJoin } from './available-check.ts'
import type { NearNetwork } from './change.ts'
import { byKm, kmToNearest } from './distance.ts'
import type { Group } from './setting.ts'

/**
 * Networks of the commissioner that could take these practices and stay within the upper size, the nearest first.
 * Those that the practices are named by already are left out, and so are those beyond their commissioner's line.
 */
export function networksThatCouldTake(
  world: World,
  group: Group,
  practices: readonly PracticeId[],
  most: number,
): readonly NearNetwork[] {
  if (practices.some((id) => !mayJoinHere(world, group, id))) return []
  const taken = listsTogether(world, practices).patients
  return [...world.networks.values()]
    .filter((one) => one.id !== group.network && one.withdrawnAt === undefined)
    .filter(({ commissioner }) => commissioner === world.commissioner.id)
    .flatMap((network) => {
      const members = membersOf(world, network.id)
      const named = members.some((id) => practices.includes(id))
      if (members.length === 0 || named) return []
      const patients = listsTogether(world, members).patients + taken
      return patients <= world.programme.size.upper
        ? [near(world, network, members, practices, patients)]
        : []
    })
    .sort((a, b) => byKm(a, b) || (a.network < b.network ? -1 : 1))
    .slice(0, most)
}

/** A practice of this commissioner that could join: one that has joined elsewhere needs no room. */
const mayJoinHere = (world: World, group: Group, id: PracticeId): boolean =>
  world.practices.get(id)?.published.commissioner === world.commissioner.id &&
  mayNotJoin(world, group, id) === null

/** The distance of the practice that would have furthest to go. */
function near(
  world: World,
  { id: network, name }: NetworkState,
  members: readonly PracticeId[],
  practices: readonly PracticeId[],
  patients: number,
): NearNetwork {
  const there = members.flatMap((id) => world.practices.get(id) ?? [])
  const distances = practices.flatMap((id) => {
    const practice = world.practices.get(id)
    return (practice && kmToNearest(practice, there)) ?? []
  })
  const km = distances.length > 0 ? Math.max(...distances) : null
  return { network, name, km, patients }
}
