import { addWorkingDays, workingDayOnOrBefore } from '../calendar/working-days.ts'
import type { LondonDate } from '../ids.ts'
import type { PaymentTerms } from '../programme/payment.ts'
import { type Month, monthAfter, monthOf } from './span.ts'

/** The last working day of a month. */
const runOf = ({ to }: Month): LondonDate => workingDayOnOrBefore(to)

/**
 * The run that pays for a month: its own, in arrears, or the first of all where that is later, or the first one whose
 * cut-off is not before everything it needs was done. What missed its run is paid with the next (S25, section 9).
 */
export function runFor(
  { firstPaid, cutOffWorkingDays }: Pick<PaymentTerms, 'firstPaid' | 'cutOffWorkingDays'>,
  month: Month,
  start: LondonDate,
  readyOn: LondonDate,
): LondonDate {
  const first = monthOf(firstPaid.value)
  let run = month.from > first.from ? month : first
  while (start > runOf(run) || readyOn > addWorkingDays(runOf(run), -cutOffWorkingDays.value))
    run = monthAfter(run)
  return runOf(run)
}
