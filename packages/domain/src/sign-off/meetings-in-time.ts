import { conflictedIn } from '../acceptance/conflicted-members.ts'
import { quorumProblem } from '../acceptance/quorum.ts'
import { dueDate } from '../calendar/due.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Meeting } from '../facts/state.ts'
import type { LondonDate, MeetingId, NetworkId } from '../ids.ts'
import type { World } from '../world.ts'
import { decisionOf, decisionStep, quorumOf, routeOf } from './route.ts'
import { couldVote } from './stand-ins.ts'

/** Why a meeting does not get a network decided by the deadline. */
export type Misses = 'over' | 'afterDeadline' | 'papersOut' | 'notQuorate'

export interface PlannedMeeting {
  readonly meeting: MeetingId
  readonly on: LondonDate
  readonly papersBy: LondonDate
  readonly onAgenda: boolean
  /** Null where it makes the deadline. */
  readonly misses: Misses | null
}

/** Every meeting in the order of its day, and whether the network could still be decided there in time. */
export function plannedMeetings(world: World, network: NetworkId): readonly PlannedMeeting[] {
  return Object.values(world.commissioner.meetings)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map((one) => ({
      meeting: one.id,
      on: one.on,
      papersBy: one.papersBy,
      onAgenda: one.agenda.includes(network),
      misses: misses(world, network, one),
    }))
}

/** The last meeting that still makes the deadline; null where none does (domain section 8, blocker 36). */
export const lastInTime = (world: World, network: NetworkId): PlannedMeeting | null =>
  plannedMeetings(world, network).findLast((one) => one.misses === null) ?? null

/** Approval by 31 May in 2019 (S4 S21): the day by whose end a decision has to be taken. */
export function decisionDeadline({ programme }: World): LondonDate | null {
  const step = decisionStep(programme)
  return step ? dueDate(programme, step) : null
}

/** Whether a further meeting could be called, its papers sent out, and held by the deadline. */
export function mayStillCall(world: World): boolean {
  const route = routeOf(world)
  const deadline = decisionDeadline(world)
  if (!('outOfMeeting' in route) || !route.outOfMeeting || !deadline) return false
  const { callingWorkingDays } = route.outOfMeeting
  return addWorkingDays(londonDateOf(world.now), callingWorkingDays) <= deadline
}

function misses(world: World, network: NetworkId, meeting: Meeting): Misses | null {
  const today = londonDateOf(world.now)
  const deadline = decisionDeadline(world)
  if (meeting.on < today || decisionOf(world, network)?.heldAt === meeting.id) return 'over'
  if (deadline && meeting.on > deadline) return 'afterDeadline'
  if (!meeting.agenda.includes(network) && meeting.papersBy < today) return 'papersOut'
  return couldBeQuorate(world, network, meeting) ? null : 'notQuorate'
}

/** With everybody there who may vote on what is decided together. Where nobody is appointed yet, it could. */
function couldBeQuorate(world: World, network: NetworkId, { id, agenda }: Meeting): boolean {
  const { committee } = world.commissioner
  const quorum = quorumOf(world)
  if (!quorum || committee.length === 0) return true
  const conflicted = conflictedIn(world, [...agenda, network], id)
  return quorumProblem(couldVote(committee, new Set(conflicted.keys())), quorum) === null
}
