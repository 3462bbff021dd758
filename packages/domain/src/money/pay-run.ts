import { addWorkingDays, workingDayOnOrBefore } from '../calendar/working-days.ts'
import type { LondonDate, StepId } from '../ids.ts'
import type { PaymentTerms } from '../programme/payment.ts'
import { type Month, monthAfter, monthOf } from './span.ts'

/** Days on which a payment cannot be made for want of a step; without an end nobody knows until when. */
export interface Block {
  readonly step: StepId
  readonly from: LondonDate
  /** The day on which it is done, or is expected to be. */
  readonly until: LondonDate | null
}

/** The run that pays for a month, or the step that it is held back for. */
export interface Run {
  readonly paidOn: LondonDate | null
  readonly heldFor: StepId | null
}

/** The last working day of a month. */
const runOf = ({ to }: Month): LondonDate => workingDayOnOrBefore(to)

type RunTerms = Pick<PaymentTerms, 'firstPaid' | 'cutOffWorkingDays'>

/** A day on which payments are made, and by when all that they need is done. */
export interface PayRun {
  readonly month: string
  readonly on: LondonDate
  readonly cutOffOn: LondonDate
}

const cutOffOf = ({ cutOffWorkingDays }: RunTerms, on: LondonDate): LondonDate =>
  addWorkingDays(on, -cutOffWorkingDays.value)

/** The runs of a payment from its first to the one for its last month. */
export function payRuns(terms: RunTerms & Pick<PaymentTerms, 'period'>): readonly PayRun[] {
  const runs: PayRun[] = []
  const { to } = terms.period.value
  for (let month = monthOf(terms.firstPaid.value); month.from <= to; month = monthAfter(month)) {
    const on = runOf(month)
    runs.push({ month: month.name, on, cutOffOn: cutOffOf(terms, on) })
  }
  return runs
}

/**
 * The run that pays for a month: its own, in arrears, or the first of all where that is later, or the first one by
 * whose cut-off nothing blocks it any more. What missed its run is paid with the next (S25, section 9).
 */
export function runFor(
  terms: RunTerms,
  month: Month,
  start: LondonDate,
  blocks: readonly Block[],
): Run {
  const first = monthOf(terms.firstPaid.value)
  for (let run = month.from > first.from ? month : first; ; run = monthAfter(run)) {
    const on = runOf(run)
    const cutOff = cutOffOf(terms, on)
    const blocking = blocks.filter(
      ({ from, until }) => from <= on && (until === null || until > cutOff),
    )
    const held = blocking.find(({ until }) => until === null)
    if (held) return { paidOn: null, heldFor: held.step }
    if (blocking.length === 0 && start <= on) return { paidOn: on, heldFor: null }
  }
}
