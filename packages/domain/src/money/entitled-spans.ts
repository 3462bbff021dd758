import type { PaymentTerms } from '../programme/payment.ts'
import type { MoneyCase } from './money-case.ts'
import { dayBefore, later, type Span } from './span.ts'

/**
 * The days for which a network is paid. One that starts with the programme is paid for the whole period, also for what
 * is before go-live; what a later one loses is a parameter of the payment.
 */
export function entitledSpans(
  { period, laterStart }: Pick<PaymentTerms, 'period' | 'laterStart'>,
  { goLive, start }: Pick<MoneyCase, 'goLive' | 'start'>,
): readonly Span[] {
  const whole = period.value
  if (start <= goLive || laterStart.value === 'nothing') return [whole]
  const own = { from: later(whole.from, start), to: whole.to }
  if (laterStart.value === 'backdatingToo') return [own]
  return [{ from: whole.from, to: dayBefore(goLive) }, own]
}
