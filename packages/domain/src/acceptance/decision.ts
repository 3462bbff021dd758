import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { Decision } from '../facts/state.ts'
import type { MeetingId, NetworkId } from '../ids.ts'
import type { DecidingBody } from '../programme/routes.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { outOfMeetingProblem } from '../sign-off/out-of-meeting.ts'
import { outOfMeetingOf, routeOf } from '../sign-off/route.ts'
import type { World } from '../world.ts'
import { votesProblem } from './votes.ts'

/** A decision as it is recorded; when it is recorded is the clock's. */
export type DecisionMade = Omit<Decision, 'at' | 'report' | 'conditionsMetAt'>

const source = 'Who decides under which model of delegated commissioning: S62 S63'

/** In 2019 approvals were made contingent, e.g. on the agreement of the STP. */
const conditional = 'Approved, contingent on what was still open: S14; a day for it [P]'

const bodies: Readonly<Record<DecidingBody, string>> = {
  committee: 'the primary care commissioning committee',
  jointCommittee: 'the joint committee',
  region: 'the region',
  officer: 'an officer',
  chair: 'the chair',
}

/** Null where the right body decided in the right way. A deferral binds nobody, so it needs no quorum. */
export function decisionProblem(
  world: World,
  network: NetworkId,
  decision: DecisionMade,
): Refusal | null {
  const route = routeOf(world)
  const { body } = decision
  if (body !== route.body)
    return body !== 'committee' && body !== 'jointCommittee' && outOfMeetingOf(world, body)
      ? (outOfMeetingProblem(world, network, body, decision) ?? reasonProblem(world, decision))
      : wrongBody(world, body, route.body)
  const unexplained = reasonProblem(world, decision)
  if (unexplained || route.body === 'region') return unexplained
  const { heldAt } = decision
  if (!heldAt)
    return refusal('meeting-missing', 'Say at which meeting it was decided.', {
      field: 'heldAt',
      source,
    })
  return (
    meetingProblem(world, network, heldAt) ??
    votesProblem(world, heldAt, decision, world.commissioner.quorum ?? route.quorum)
  )
}

const wrongBody = ({ commissioner }: World, body: DecidingBody, route: DecidingBody): Refusal =>
  refusal(
    'wrong-body',
    `Networks of ${commissioner.name} are decided by ${bodies[route]}, not by ${bodies[body]}. Record its decision.`,
    { source, facts: { body, route } },
  )

function reasonProblem(
  { now }: World,
  { outcome, reason, conditions, conditionsBy }: DecisionMade,
): Refusal | null {
  if (outcome === 'refuse' && !reason)
    return refusal('reason-missing', 'Say why the network is refused.', {
      field: 'reason',
      source: 'Approval is not unreasonably withheld: S13',
    })
  if (outcome === 'approveWithConditions' && !conditions)
    return refusal('conditions-missing', 'Say on which conditions the network is approved.', {
      field: 'conditions',
      source: conditional,
    })
  if (outcome === 'approveWithConditions' && (!conditionsBy || conditionsBy < londonDateOf(now)))
    return refusal(
      'conditions-undated',
      'Say by which day the conditions have to be met, today or later.',
      { field: 'conditionsBy', source: conditional },
    )
  return null
}

/** Null where the meeting has begun and has the network on its agenda. */
export function meetingProblem(world: World, network: NetworkId, id: MeetingId): Refusal | null {
  const meeting = world.commissioner.meetings[id]
  if (!meeting)
    return refusal('meeting-unknown', 'There is no such meeting. Choose one that is scheduled.', {
      field: 'heldAt',
      source,
    })
  const on = formatDate(meeting.on)
  if (!meeting.agenda.includes(network))
    return refusal(
      'not-on-agenda',
      `The network is not on the agenda of the meeting of ${on}. Choose the meeting that has it on its agenda.`,
      { field: 'heldAt', source, facts: { meeting: id } },
    )
  if (meeting.on > londonDateOf(world.now))
    return refusal(
      'meeting-not-held',
      `The meeting is on ${on}. Record the decision on that day or later.`,
      { field: 'heldAt', source, facts: { meeting: id, on: meeting.on } },
    )
  return null
}
