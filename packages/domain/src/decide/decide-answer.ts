import { accept } from '../acceptance/rules.ts'
import { actsAs } from '../access/grants.ts'
import { checkAnswer } from '../form/check-answer.ts'
import type { Party } from '../programme/step.ts'
import { refusal } from '../refusal.ts'
import { serveDocuments } from '../variation/serve-documents.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { notFor, notThisWay } from './may-act.ts'
import { askAgain } from './membership-facts.ts'
import { attemptOf, contextOf, itemOf, type StepCase, stepFact } from './step-case.ts'

/** One named party answers, or says with a reason that the step does not apply. */
export function decideAnswer(one: StepCase): Decided {
  const { contribution } = one.command
  if (contribution.kind === 'notApplicable') return decideNotApplicable(one, contribution.reason)
  const { completion } = one.step
  if (contribution.kind !== 'answer' || completion.how !== 'answer')
    return refused(notThisWay(one, 'answer') ?? refusal('not-this-way', 'Give an answer.'))
  const { answer } = contribution
  const no =
    notFor(one, completion.by) ??
    checkAnswer(one.step.evidence, answer, contextOf(one)) ??
    accept(attemptOf(one, answer))
  if (no) return refused(no)
  const { onBehalf } = one.command
  const data = { ...itemOf(one), answer, by: completion.by, ...(onBehalf ? { onBehalf } : {}) }
  return decided(
    stepFact(one, { type: 'stepAnswered', data }),
    ...serveDocuments(one, answer),
    ...askAgain(one),
  )
}

type Reason = Extract<StepCase['command']['contribution'], { kind: 'notApplicable' }>['reason']

function decideNotApplicable(one: StepCase, reason: Reason): Decided {
  const { step, world, actor, whose } = one
  if (!step.mayBeNotApplicable)
    return refused(
      refusal('always-applies', `${step.title} applies to everybody, so it has to be done.`),
    )
  const parties: readonly Party[] = [
    ...(step.completion.how === 'answer' ? [step.completion.by] : []),
    'supportLead',
  ]
  if (!parties.some((party) => actsAs(world, actor, party, whose)))
    return refused(
      refusal(
        'not-yours',
        'Only the person who does this step, or the support lead, may say that it does not apply.',
      ),
    )
  return decided(stepFact(one, { type: 'stepNotApplicable', data: { ...itemOf(one), reason } }))
}
