import type { PracticeState } from '../facts/state.ts'
import type { PracticeId } from '../ids.ts'
import { takesPart } from '../progress/taking-part.ts'
import { claimedElsewhere, mayNotJoin } from './available-check.ts'
import { byKm, kmToNearest } from './distance.ts'
import type { Group, Setting } from './setting.ts'

export interface Neighbour {
  readonly practice: PracticeState
  readonly km: number | null
}

/**
 * The commissioner's practices that could join and that no other group has named, the nearest first. Those of other
 * commissioners are not offered: a network normally stays inside the lines (S12).
 */
export function freeNeighbours(
  { world }: Setting,
  group: Group,
  members: readonly PracticeId[],
  most: number,
): readonly Neighbour[] {
  const named = new Set(members)
  const here = members.flatMap((id) => world.practices.get(id) ?? [])
  return [...world.practices.values()]
    .filter(
      ({ id, published }) => !named.has(id) && published.commissioner === world.commissioner.id,
    )
    .filter((practice) => takesPart(world.programme, practice))
    .filter(({ id }) => mayNotJoin(world, group, id) === null)
    .filter(({ id }) => claimedElsewhere(world, group, id).length === 0)
    .map((practice) => ({ practice, km: kmToNearest(practice, here) }))
    .sort((a, b) => byKm(a, b) || (a.practice.id < b.practice.id ? -1 : 1))
    .slice(0, most)
}
