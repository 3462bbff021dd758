import { accept } from '../acceptance/rules.ts'
import { stepFactsNow } from '../acceptance/step-facts.ts'
import { refusal } from '../refusal.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { notFor, notThisWay } from './may-act.ts'
import { attemptOf, itemOf, type StepCase, stepFact } from './step-case.ts'

/** A person confirms what was computed, or acknowledges it afterwards; nothing waits for an acknowledgement. */
export function decideComputed(one: StepCase): Decided {
  const { completion, title } = one.step
  const { kind } = one.command.contribution
  if (completion.how !== 'computed') return refused(notThisWay(one, 'computed') ?? never)
  const party = kind === 'confirm' ? completion.confirmedBy : completion.acknowledgedBy
  if (!party)
    return refused(
      refusal('not-this-way', `${title} is worked out from the facts; nobody has to ${kind} it.`),
    )
  const attempt = attemptOf(one, {})
  if (kind === 'acknowledge' && one.record.completedAt === undefined)
    return refused(
      refusal(
        'not-there-yet',
        `${title} has not been reached yet, so there is nothing to acknowledge.`,
      ),
    )
  const no = notFor(one, party) ?? (kind === 'confirm' ? accept(attempt) : null)
  if (no) return refused(no)
  if (kind === 'acknowledge')
    return decided(stepFact(one, { type: 'stepAcknowledged', data: itemOf(one) }))
  const data = { ...itemOf(one), facts: stepFactsNow(attempt) }
  return decided(stepFact(one, { type: 'stepCompleted', data }))
}

const never = refusal('not-this-way', 'This step is not worked out from facts.')
