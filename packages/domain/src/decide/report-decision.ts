import { meetingProblem } from '../acceptance/decision.ts'
import { votesProblem } from '../acceptance/votes.ts'
import { type Actor, actsAs } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { Report } from '../facts/step-events.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId } from '../ids.ts'
import { type Refusal, refusal } from '../refusal.ts'
import { type OwedReport, owedReport } from '../sign-off/reporting.ts'
import { decisionStep, quorumOf } from '../sign-off/route.ts'
import type { World } from '../world.ts'
import { type Decided, decided, refused } from './contribution.ts'

export interface ReportDecision extends Report {
  readonly network: NetworkId
}

const source =
  'The committee notes what is decided under its scheme of delegation: S68; chair’s action is ratified [P]'

/** The next meeting notes a decision that was taken outside it, or votes on its chair's action as on any other. */
export function reportDecision(world: World, actor: Actor, command: ReportDecision): Decided {
  const { network, ...report } = command
  if (!actsAs(world, actor, 'secretary', {}))
    return refused(refusal('not-yours', 'What the committee says is recorded by its secretary.'))
  const step = decisionStep(world.programme)
  const no = reportProblem(world, network, report)
  if (no || !step) return refused(no ?? nothingOwed)
  const data = { step: step.id, ...report }
  return decided(
    fact(networkStream(world.programme.id, network), { type: 'decisionReported', data }),
  )
}

const nothingOwed = refusal(
  'nothing-to-report',
  'There is no decision on this network that the committee has still to note or to ratify.',
  { source },
)

/** Null where the committee may say this of the network's decision at this meeting. */
export function reportProblem(world: World, network: NetworkId, report: Report): Refusal | null {
  const owed = owedReport(world, network)
  if (!owed) return nothingOwed
  if ((report.outcome === 'noted') !== (owed.afterwards === 'noted'))
    return refusal(
      'other-report',
      owed.afterwards === 'noted'
        ? 'This decision is noted; it needs no vote.'
        : 'This is chair’s action: the committee ratifies it or does not.',
      { field: 'outcome', source },
    )
  return (
    meetingProblem(world, network, report.heldAt) ??
    beforeProblem(world, owed, report) ??
    voteProblem(world, report)
  )
}

function beforeProblem(world: World, { decision }: OwedReport, { heldAt }: Report): Refusal | null {
  const on = world.commissioner.meetings[heldAt]?.on
  if (!on || on >= londonDateOf(decision.at)) return null
  return refusal(
    'meeting-before',
    'This meeting was before the decision. Choose one on that day or later.',
    { field: 'heldAt', source },
  )
}

function voteProblem(world: World, { outcome, votes, heldAt, reason }: Report): Refusal | null {
  const quorum = quorumOf(world)
  if (outcome === 'noted' || !quorum)
    return votes.length === 0
      ? null
      : refusal('no-votes', 'Noting needs no votes: leave them out.', { field: 'votes', source })
  if (outcome === 'notRatified' && !reason)
    return refusal('reason-missing', 'Say why it is not ratified.', { field: 'reason', source })
  return votesProblem(world, heldAt, { votes, outcome: 'approve' }, quorum)
}
