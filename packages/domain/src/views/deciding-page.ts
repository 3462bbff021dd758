import { type Conflict, conflictsIn } from '../acceptance/conflicted-members.ts'
import { type Actor, actsAs } from '../access/grants.ts'
import type { CommitteeMember, WhenConflicted } from '../facts/events.ts'
import type { LondonDate, MeetingId, NetworkId } from '../ids.ts'
import { leadAgreement, waitsForLead } from '../lead-commissioner/settled.ts'
import { awaitedChoices, choiceWords } from '../people/awaited-choice.ts'
import type { OutOfMeeting, OutOfMeetingBody, Quorum } from '../programme/routes.ts'
import type { Step } from '../programme/step.ts'
import { isDone } from '../progress/completion.ts'
import { agendaOf, meetingOf } from '../progress/membership.ts'
import { waitsFor } from '../progress/startable.ts'
import { mayConfirm, openConditions } from '../sign-off/conditions.ts'
import {
  decisionDeadline,
  lastInTime,
  mayStillCall,
  type PlannedMeeting,
  plannedMeetings,
} from '../sign-off/meetings-in-time.ts'
import { waysFor, withoutMeeting } from '../sign-off/out-of-meeting.ts'
import { owedReport } from '../sign-off/reporting.ts'
import { decisionStep, quorumOf } from '../sign-off/route.ts'
import { type StandIn, standInsFor } from '../sign-off/stand-ins.ts'
import type { World } from '../world.ts'
import { type DecisionView, decisionView } from './decision-view.ts'

/** How a network can still be decided by the deadline, and what the committee has still to hear of. */
export interface DecidingPage {
  /** The step on which it is decided. */
  readonly step: string | null
  readonly deadline: LondonDate | null
  /** None where the region decides. */
  readonly meetings: readonly PlannedMeeting[]
  readonly lastInTime: PlannedMeeting | null
  readonly mayStillCall: boolean
  /** Titles of what comes before any decision. */
  readonly waitsFor: readonly string[]
  /** In which ways the person who looks may record a decision now without a meeting. */
  readonly ways: readonly OutOfMeetingBody[]
  /** Whether the person who looks records what a meeting or the region decides, and may now. */
  readonly records: boolean
  readonly quorum: Quorum | null
  readonly committee: readonly CommitteeMember[]
  readonly whenConflicted: WhenConflicted
  /** Who may not vote at the meeting that has it on its agenda, and who can stand in. */
  readonly conflicts: readonly (StandIn & { readonly because: readonly Conflict[] })[]
  readonly decided: DecisionView | null
  /** Whether the person who looks says that the conditions are met. */
  readonly confirmsConditions: boolean
  readonly owed: {
    readonly afterwards: OutOfMeeting['afterwards']
    readonly by: LondonDate
    readonly meeting: MeetingId | null
    /** Whether the person who looks records what the committee says. */
    readonly mine: boolean
  } | null
}

const recorderOf = ({ programme, commissioner }: World) =>
  programme.routes[commissioner.model].recordedBy

export function decidingPage(world: World, actor: Actor, network: NetworkId): DecidingPage {
  const step = decisionStep(world.programme)
  const open = step !== undefined && !isDone(world, step.id, { network })
  const before = step ? stillBefore(world, step, network) : []
  const owed = owedReport(world, network)
  const quorum = quorumOf(world)
  return {
    step: step?.id ?? null,
    deadline: decisionDeadline(world),
    meetings: quorum ? plannedMeetings(world, network) : [],
    lastInTime: quorum ? lastInTime(world, network) : null,
    mayStillCall: mayStillCall(world),
    waitsFor: open ? before : [],
    ways: open && before.length === 0 ? waysFor(world, actor, network) : [],
    records: open && before.length === 0 && actsAs(world, actor, recorderOf(world), { network }),
    quorum,
    committee: world.commissioner.committee,
    whenConflicted: world.commissioner.whenConflicted ?? 'leave',
    conflicts: conflictsAt(world, network),
    decided: decisionView(world, network),
    confirmsConditions: openConditions(world, network) !== null && mayConfirm(world, actor),
    owed: owed && {
      afterwards: owed.afterwards,
      by: owed.by,
      meeting: owed.meeting,
      mine: actsAs(world, actor, 'secretary', {}),
    },
  }
}

const stillBefore = (world: World, step: Step, network: NetworkId): readonly string[] => [
  ...withoutMeeting(waitsFor(world, step, { network })).map(({ title }) => title),
  ...(waitsForLead(world, step, { network }) ? [leadAgreement] : []),
  ...awaitedChoices(world, step, { network }).map(choiceWords),
]

function conflictsAt(world: World, network: NetworkId): DecidingPage['conflicts'] {
  const { committee } = world.commissioner
  const meeting = meetingOf(world, network)
  const decided = meeting ? agendaOf(world, meeting) : [network]
  const conflicts = conflictsIn(world, decided, meeting)
  const offered = standInsFor(committee, new Set(conflicts.keys()))
  return committee
    .filter(({ id }) => conflicts.has(id))
    .map(({ id }) => ({
      member: id,
      because: conflicts.get(id) ?? [],
      standIns: offered.find(({ member }) => member === id)?.standIns ?? [],
    }))
}
