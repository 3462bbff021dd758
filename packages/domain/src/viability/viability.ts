import { groupSize } from '../acceptance/group-size.ts'
import type { PracticeId } from '../ids.ts'
import { listSizeOf } from '../progress/membership.ts'
import type { Change, NearNetwork } from './change.ts'
import { asks, type Check } from './check.ts'
import { checkGroup } from './check-group.ts'
import { networksThatCouldTake } from './near-networks.ts'
import { nearestChanges } from './nearest-changes.ts'
import { type Group, type Setting, sortedMembers } from './setting.ts'

/** Whether a group could be a network, what is missing, and what would mend it. */
export interface Viability {
  readonly patients: number
  readonly range: { readonly minimum: number; readonly upper: number; readonly asAt: string }
  readonly members: readonly {
    readonly id: PracticeId
    /** Null where no register here knows the code. */
    readonly name: string | null
    readonly patients: number | null
  }[]
  readonly checks: readonly Check[]
  readonly changes: readonly Change[]
  /** Where no neighbour is free to join: networks that could take the practices instead. */
  readonly couldTake: readonly NearNetwork[]
}

const networksShown = 3

export function viabilityOf(setting: Setting, group: Group): Viability {
  const { world } = setting
  const members = sortedMembers(group)
  const { minimum, upper, asAt } = world.programme.size
  const checks = checkGroup(setting, group)
  const changes = nearestChanges(setting, group, checks)
  return {
    patients: groupSize(world, members).patients,
    range: { minimum, upper, asAt },
    members: members.map((id) => {
      const practice = world.practices.get(id)
      return {
        id,
        name: practice?.published.name ?? null,
        patients: practice ? listSizeOf(world.programme, practice) : null,
      }
    }),
    checks,
    changes,
    couldTake: needsOthers(checks, changes)
      ? networksThatCouldTake(world, group, members, networksShown)
      : [],
  }
}

/** Too small, and nobody is free to join it. */
const needsOthers = (checks: readonly Check[], changes: readonly Change[]): boolean =>
  checks.some((one) => one.check === 'size' && asks(one)) &&
  !changes.some(({ clears }) => clears.includes('size'))
