import { conflictedMembers } from '../../acceptance/conflicted-members.ts'
import type { Actor } from '../../access/grants.ts'
import { addDays } from '../../calendar/days.ts'
import { londonDateOf } from '../../calendar/london-day.ts'
import { confirmConditions } from '../../decide/confirm-conditions.ts'
import type { Contribution } from '../../decide/contribution.ts'
import { reportDecision } from '../../decide/report-decision.ts'
import type { Vote } from '../../facts/step-events.ts'
import { type MeetingId, meetingId, networkId } from '../../ids.ts'
import type { OutOfMeetingBody } from '../../programme/routes.ts'
import { decidesByMeeting, type Whose } from '../../progress/completion.ts'
import { openConditions } from '../../sign-off/conditions.ts'
import { openWays } from '../../sign-off/out-of-meeting.ts'
import { owedReport } from '../../sign-off/reporting.ts'
import type { World } from '../../world.ts'
import type { Draw } from '../draw.ts'
import { regional, secretary } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

type Decision = Extract<Contribution, { kind: 'decide' }>
const bodies: readonly [OutOfMeetingBody, ...OutOfMeetingBody[]] = ['chair', 'officer', 'region']
const outcomes = ['approve', 'approve', 'approveWithConditions', 'defer', 'refuse'] as const

/** The body of the route at a meeting that is held; now and then somebody outside a meeting. */
export function decisionOn(
  world: World,
  { network }: Whose,
  draw: Draw,
): { readonly by: Actor; readonly contribution: Decision } {
  const outcome = draw.oneOf(...outcomes)
  const said = {
    kind: 'decide' as const,
    outcome,
    ...(outcome === 'approveWithConditions'
      ? {
          conditions: words,
          conditionsBy: addDays(londonDateOf(world.now), draw.oneOf(-1, 0, 7, 21)),
        }
      : {}),
    ...(outcome === 'refuse' ? { reason: words } : {}),
  }
  if (!decidesByMeeting(world)) return { by: regional, contribution: { ...said, votes: [] } }
  const meeting = heldMeeting(world, draw, network ?? networkId('N1'))
  if (!meeting || draw.oneIn(4)) {
    const open = network ? openWays(world, network) : []
    const by = draw.among(open, bodies) ?? draw.oneOf(...bodies)
    const contribution = { ...said, by, votes: [], reason: words }
    return { by: by === 'region' ? regional : secretary, contribution }
  }
  const votes = votesAt(world, meeting, draw)
  return { by: secretary, contribution: { ...said, heldAt: meeting, votes } }
}

const heldMeeting = (world: World, draw: Draw, network: string): MeetingId | undefined =>
  draw.among(
    Object.values(world.commissioner.meetings)
      .filter(
        ({ on, agenda }) => on <= londonDateOf(world.now) && agenda.includes(network as never),
      )
      .map(({ id }) => id),
  )

/** All for it, those with an interest recused; now and then somebody votes who should not, or is away. */
function votesAt(world: World, meeting: MeetingId, draw: Draw): readonly Vote[] {
  const conflicted = conflictedMembers(world, meeting)
  return world.commissioner.committee
    .filter(({ alternateFor }) => !alternateFor)
    .map(({ id }): Vote => {
      if (conflicted.has(id) && !draw.oneIn(6)) return { member: id, vote: 'recused' }
      return {
        member: id,
        vote: draw.oneIn(9) ? draw.oneOf('absent', 'against', 'abstain') : 'for',
      }
    })
}

/** What the next meeting makes of a decision that was taken outside it. */
const reportDecisionMaker: Maker = ({ world }, draw) => {
  const networks = [...world.networks.keys()]
  const owing = networks.filter((id) => owedReport(world, id))
  const network = draw.among(owing, networks) ?? networkId('N1')
  const noted = owedReport(world, network)?.afterwards === 'noted'
  const heldAt = heldMeeting(world, draw, network) ?? meetingId('M0')
  const outcome = noted ? 'noted' : draw.oneOf('ratified', 'notRatified')
  const votes = noted ? [] : votesAt(world, heldAt, draw)
  return {
    by: secretary,
    decide: ofWorld((now, by) =>
      reportDecision(now, by, { network, heldAt, outcome, votes, reason: words }),
    ),
  }
}

/** Whoever decided is content with what was still open. */
const confirmConditionsMaker: Maker = ({ world }, draw) => {
  const networks = [...world.networks.keys()]
  const conditional = networks.filter((id) => openConditions(world, id))
  const network = draw.among(conditional, networks) ?? networkId('N1')
  return {
    by: draw.oneOf(secretary, regional),
    decide: ofWorld((now, by) => confirmConditions(now, by, { network, note: words })),
  }
}

export const ofDecisions = {
  confirmConditions: confirmConditionsMaker,
  reportDecision: reportDecisionMaker,
} satisfies Makers
