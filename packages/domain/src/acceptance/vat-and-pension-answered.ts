import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { isGiven } from './given.ts'

const source = 'VAT on supplying staff between practices: S50; pension access of the employer [I]'

/** An employer is chosen, and both costs that spoilt plans in 2019 are answered without contradiction. */
export const vatAndPensionAnswered: AcceptanceRule = ({ answer }) => {
  if (!isGiven(answer, 'vat'))
    return refusal('vat-open', 'Say what happens about VAT on supplying staff.', {
      field: 'vat',
      source,
    })
  if (answer.vat === 'notSupplied' && isGiven(answer, 'employer') && answer.employer !== 'jointly')
    return refusal(
      'vat-contradicts-employer',
      'Only joint employment makes no supply of staff. Choose joint employment, or another answer about VAT.',
      { field: 'vat', source, facts: { employer: answer.employer } },
    )
  if (answer.pension !== true && !isGiven(answer, 'pensionPlan'))
    return refusal(
      'pension-open',
      'Say whether the employer can offer the NHS Pension Scheme, and if not what it offers instead.',
      { field: answer.pension === false ? 'pensionPlan' : 'pension', source },
    )
  return null
}
