import { dueAt } from '@muster/domain/calendar/due'
import type { PracticeId } from '@muster/domain/ids'
import { membershipStep } from '@muster/domain/progress/membership'
import { hasOpened, waitsFor } from '@muster/domain/progress/startable'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Chance } from '../chance.ts'
import type { Job } from '../job.ts'
import type { IntendingGroup } from '../known-world.ts'
import { leftOut } from './left-out.ts'

/**
 * Those of a group who have said yes, and whom the others will have, once all have said something; none while somebody
 * has still to say it.
 */
export function willing(
  world: World,
  group: IntendingGroup,
  chance: Chance,
): readonly PracticeId[] | null {
  const members = asTheyAreNow(world, group.members)
  const step = membershipStep(world.programme)
  const undecided = members.some((practice) => waitsFor(world, step, { practice }).length > 0)
  const unwanted = unwantedOf(world, group, chance)
  const wanted = members.filter((id) => !unwanted.includes(id))
  return undecided ? null : wanted.filter((id) => !hasDeclined(world, id))
}

/** Whom the others of a group leave out. */
export function unwantedOf(
  world: World,
  group: IntendingGroup,
  chance: Chance,
): readonly PracticeId[] {
  const out = leftOut(world, group, chance)
  return out ? asTheyAreNow(world, [out]) : []
}

/** Without those who have closed meanwhile, and under the codes that they have by now. */
const asTheyAreNow = (
  { practices }: World,
  members: readonly PracticeId[],
): readonly PracticeId[] =>
  members.flatMap((id) => {
    const closed = practices.get(id)?.closed
    if (!closed) return [id]
    return closed.how === 'newCode' && closed.into ? [closed.into] : []
  })

const hasDeclined = ({ practices }: World, id: PracticeId): boolean =>
  Object.values(practices.get(id)?.steps ?? {}).some(({ answer }) => answer?.intent === 'no')

/** A group that means to form a network proposes itself when everybody in it has declared. */
export function groupJobs(world: World, group: IntendingGroup, chance: Chance): readonly Job[] {
  if (!hasOpened(world)) return []
  const [first] = willing(world, group, chance) ?? []
  if (!first) return []
  const { programme } = world
  const step = membershipStep(programme)
  return [
    {
      key: `group:${group.key}`,
      task: { kind: 'proposeNetwork', group: group.key },
      commissioner: group.commissioner,
      account: accountOf.practice(first),
      by: dueAt(programme, step),
      days: Math.ceil(step.days / 3),
    },
  ]
}
