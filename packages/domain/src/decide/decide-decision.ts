import { decisionProblem } from '../acceptance/decision.ts'
import { actsAs } from '../access/grants.ts'
import { refusal } from '../refusal.ts'
import { outOfMeetingOf, routeOf } from '../sign-off/route.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { checkedAgain } from './judge-again.ts'
import { notThisWay } from './may-act.ts'
import { itemOf, type StepCase, stepFact } from './step-case.ts'

/** The deciding body decides, by the commissioner's route; its decision is recorded by the route's recorder. */
export function decideDecision(one: StepCase): Decided {
  const { world, actor, whose, step, record } = one
  const { contribution } = one.command
  if (step.completion.how !== 'decided' || contribution.kind !== 'decide' || !whose.network)
    return refused(notThisWay(one, 'decided') ?? refusal('not-this-way', 'Record a decision.'))
  const { kind: _, by, ...decision } = contribution
  const body = by ?? routeOf(world).body
  const { recordedBy } = (by && outOfMeetingOf(world, by)) ?? routeOf(world)
  if (!actsAs(world, actor, recordedBy, whose))
    return refused(
      refusal(
        'not-yours',
        `The decision is recorded by the ${recordedBy === 'region' ? 'regional team' : 'committee secretary'}.`,
      ),
    )
  if (record.completedAt)
    return refused(refusal('already-decided', 'This network has been approved already.'))
  const no =
    checkedAgain(world, whose.network, contribution.outcome) ??
    decisionProblem(world, whose.network, { body, ...decision })
  if (no) return refused(no)
  const data = { ...itemOf(one), body, ...decision }
  return decided(stepFact(one, { type: 'stepDecided', data }))
}
