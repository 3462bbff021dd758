import { addDays } from '../calendar/days.ts'
import { dueAt } from '../calendar/due.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { putOff } from '../dispute/standstill.ts'
import type { StepRecord } from '../facts/state.ts'
import type { StepItem } from '../facts/step-events.ts'
import { commissionerStream, networkStream, type StreamRef } from '../facts/stream-ref.ts'
import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import type { World } from '../world.ts'
import { recordIsDone, recordOf, type Whose } from './completion.ts'
import { membersOf } from './membership.ts'
import { followsNetwork } from './network-steps.ts'
import { mayStart } from './startable.ts'
import { takesPart } from './taking-part.ts'

/** All instances of one step that a subject looks after: one, or one for each of its practices. */
export interface StepGroup {
  readonly step: Step
  readonly stream: StreamRef<'network' | 'commissioner'>
  readonly whose: Whose
  /** What the subject's own stream records of the group: opened, reminded, late. */
  readonly record: StepRecord
  readonly instances: readonly Whose[]
}

const nothing: StepRecord = {}

/** A network looks after its own steps and those of its members that follow on them. */
export function networkGroups(world: World, network: NetworkId): readonly StepGroup[] {
  const state = world.networks.get(network)
  if (!state) return []
  const stream = networkStream(world.programme.id, network)
  const members = membersOf(world, network).map((practice) => ({ practice, network }))
  return world.programme.steps
    .filter((step) => followsNetwork(world.programme, step))
    .map((step) => ({
      step,
      stream,
      whose: { network },
      record: state.steps[step.id] ?? nothing,
      instances: step.scope === 'practice' ? members : [{ network }],
    }))
}

/** A commissioner looks after its own steps, its meetings', and what practices do before they have a network. */
export function commissionerGroups(world: World): readonly StepGroup[] {
  const { programme, commissioner } = world
  const stream = commissionerStream(programme.id, commissioner.id)
  const practices = [...world.practices.values()]
    .filter((one) => one.published.commissioner === commissioner.id && takesPart(programme, one))
    .map(({ id }) => ({ practice: id }))
  return programme.steps.flatMap((step): readonly StepGroup[] => {
    if (step.scope === 'network' || followsNetwork(programme, step)) return []
    if (step.scope === 'meeting')
      return Object.values(commissioner.meetings).map((meeting) => ({
        step,
        stream,
        whose: { meeting: meeting.id },
        record: meeting.steps[step.id] ?? nothing,
        instances: [{ meeting: meeting.id }],
      }))
    const record = commissioner.steps[step.id] ?? nothing
    const instances = step.scope === 'practice' ? practices : [{}]
    return [{ step, stream, whose: {}, record, instances }]
  })
}

export const isComplete = (world: World, { step, instances }: StepGroup): boolean =>
  instances.every((whose) => recordIsDone(recordOf(world, step, whose)))

/** The instances that could be done now and are not. */
export const outstanding = (world: World, group: StepGroup): readonly Whose[] =>
  notDone(world, group).filter((whose) => mayStart(world, group.step, whose))

/**
 * By when this instance has to be done before it counts as late. What could only start late is given the days it
 * normally needs, except for the dates of the contract; what waited for a dispute, the days that it waited.
 */
export function lateAfter(world: World, { step, record }: StepGroup, whose: Whose): Instant {
  const own = recordOf(world, step, whose).due ?? record.due
  const due = own ?? dueAt(world.programme, step)
  const exact = own !== undefined || step.fixedDate || record.openedAt === undefined
  const date = exact ? due : withDaysNeeded(step, due, record.openedAt)
  return putOff(world, step, whose, { date })
}

const withDaysNeeded = ({ days }: Step, due: Instant, openedAt: Instant): Instant =>
  Math.max(due, endOfDay(addDays(londonDateOf(openedAt), days))) as Instant

/** Everything that has still to be done, whether or not it may start. */
export const notDone = (world: World, { step, instances }: StepGroup): readonly Whose[] =>
  instances.filter((whose) => !recordIsDone(recordOf(world, step, whose)))

/** Which instance the group's own record is of. */
export const groupItem = ({ step, whose }: StepGroup): StepItem => ({
  step: step.id,
  ...(whose.meeting ? { meeting: whose.meeting } : {}),
})

/** The practices among those who have still to do their part; undefined where it is not practices. */
export function practicesIn(waiting: readonly Whose[]): { practices?: readonly PracticeId[] } {
  const practices = waiting.flatMap(({ practice }) => (practice ? [practice] : [])).sort()
  return practices.length > 0 ? { practices } : {}
}
