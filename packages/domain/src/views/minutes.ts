import { type Conflict, conflictsIn } from '../acceptance/conflicted-members.ts'
import { isPresentAndVoting, quorumProblem } from '../acceptance/quorum.ts'
import type { CommitteeMember, WhenConflicted } from '../facts/events.ts'
import type { DecisionOutcome, Report, StepEvent, Vote } from '../facts/step-events.ts'
import type { LondonDate, MeetingId, NetworkId } from '../ids.ts'
import type { Quorum } from '../programme/routes.ts'
import { agendaOf } from '../progress/membership.ts'
import { quorumOf } from '../sign-off/route.ts'
import type { World } from '../world.ts'

/** What a meeting decided, as its minutes have it. Words are references until somebody reads them. */
export interface Minutes {
  readonly commissionerName: string
  readonly on: LondonDate
  readonly papersBy: LondonDate
  readonly quorum: Quorum | null
  readonly whenConflicted: WhenConflicted
  readonly members: readonly (CommitteeMember & {
    readonly present: boolean
    readonly conflicts: readonly Conflict[]
  })[]
  readonly items: readonly MinutedItem[]
}

export interface MinutedItem {
  readonly network: NetworkId
  readonly name: string
  /** Null where the meeting did not come to it. */
  readonly outcome: DecisionOutcome | Report['outcome'] | null
  readonly votes: readonly Vote[]
  readonly quorate: boolean
  readonly conditions: string | null
  readonly reason: string | null
}

/** What was recorded of a network at some meeting. */
export interface Minuted {
  readonly network: NetworkId
  readonly event: Extract<StepEvent, { type: 'stepDecided' | 'decisionReported' }>
}

/** From what was recorded at the time: a later decision on the same network does not change these. */
export function minutesOf(
  world: World,
  id: MeetingId,
  recorded: readonly Minuted[],
): Minutes | null {
  const { commissioner } = world
  const meeting = commissioner.meetings[id]
  if (!meeting) return null
  const here = recorded.filter(({ event }) => event.data.heldAt === id)
  const conflicts = conflictsIn(world, meeting.agenda, id)
  const came = new Set(
    here.flatMap(({ event }) =>
      event.data.votes.filter(({ vote }) => vote !== 'absent').map(({ member }) => member),
    ),
  )
  return {
    commissionerName: commissioner.name,
    on: meeting.on,
    papersBy: meeting.papersBy,
    quorum: quorumOf(world),
    whenConflicted: commissioner.whenConflicted ?? 'leave',
    members: commissioner.committee.map((member) => ({
      ...member,
      present: came.has(member.id),
      conflicts: conflicts.get(member.id) ?? [],
    })),
    items: meeting.agenda
      .map((network) => ({
        network,
        event: here.findLast((one) => one.network === network)?.event,
      }))
      // A group that ended before it was decided on was no business of the meeting.
      .filter(({ network, event }) => event || agendaOf(world, id).includes(network))
      .map(({ network, event }) => itemOf(world, network, event)),
  }
}

function itemOf(
  world: World,
  network: NetworkId,
  event: Minuted['event'] | undefined,
): MinutedItem {
  const name = world.networks.get(network)?.name ?? network
  const nothing = { votes: [], quorate: false, conditions: null, reason: null }
  if (!event) return { network, name, outcome: null, ...nothing }
  const { outcome, votes, reason } = event.data
  const conditions = 'conditions' in event.data ? event.data.conditions : undefined
  const voting = new Set(votes.filter(isPresentAndVoting).map(({ member }) => member))
  const present = world.commissioner.committee.filter(({ id }) => voting.has(id))
  const quorum = quorumOf(world)
  return {
    network,
    name,
    outcome,
    votes,
    quorate: quorum !== null && quorumProblem(present, quorum) === null,
    conditions: conditions?.ref ?? null,
    reason: reason?.ref ?? null,
  }
}
