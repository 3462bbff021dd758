import type { PracticeId } from '../ids.ts'
import { listSizeOf, listsTogether } from '../progress/membership.ts'
import type { World } from '../world.ts'
import type { ChangedPractice, Weighed } from './change.ts'
import { asks, type Check, type CheckName } from './check.ts'
import { checkGroup } from './check-group.ts'
import { kmToNearest } from './distance.ts'
import { type Group, type Setting, sortedMembers } from './setting.ts'

/** A change that somebody might make. */
export interface Swap {
  readonly add: readonly PracticeId[]
  readonly remove: readonly PracticeId[]
}

export const changed = (group: Group, { add, remove }: Swap): Group => ({
  ...group,
  members: [...sortedMembers(group).filter((id) => !remove.includes(id)), ...add].sort(),
})

/** What a change would clear and what it would raise, by the very checks that the group itself has to pass. */
export function weighChange(
  setting: Setting,
  group: Group,
  now: readonly Check[],
  swap: Swap,
): Weighed {
  const { world } = setting
  const after = changed(group, swap)
  const checksThen = checkGroup(setting, after)
  const [asked, then] = [askedBy(now), askedBy(checksThen)]
  const raises = only(then, asked)
  return {
    add: swap.add.map((id) => changedPractice(world, id)),
    remove: swap.remove.map((id) => changedPractice(world, id)),
    km: kmOf(world, after, swap),
    patients: listsTogether(world, after.members).patients,
    clears: only(asked, then),
    raises,
    stops: checksThen.some(
      ({ check, standing }) => standing === 'failed' && raises.includes(check),
    ),
  }
}

const askedBy = (checks: readonly Check[]): ReadonlySet<CheckName> =>
  new Set(checks.filter(asks).map(({ check }) => check))

const only = (these: ReadonlySet<CheckName>, those: ReadonlySet<CheckName>) =>
  [...these].filter((one) => !those.has(one))

function changedPractice(world: World, id: PracticeId): ChangedPractice {
  const practice = world.practices.get(id)
  return {
    id,
    name: practice?.published.name ?? id,
    patients: practice ? listSizeOf(world.programme, practice) : null,
  }
}

function kmOf(world: World, after: Group, { add, remove }: Swap): number | null {
  const moved = add.length > 0 ? add : remove
  const stay = after.members
    .filter((id) => !add.includes(id))
    .flatMap((id) => world.practices.get(id) ?? [])
  const distances = moved.flatMap((id) => {
    const practice = world.practices.get(id)
    return (practice && kmToNearest(practice, stay)) ?? []
  })
  return distances.length > 0 ? Math.max(...distances) : null
}
