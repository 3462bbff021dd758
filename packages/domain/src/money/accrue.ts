import type { BudgetAmount, ListAmount, PaymentTerms, RolesAmount } from '../programme/payment.ts'
import { type Accrual, monthPart, wholeMonth } from './accrual.ts'
import { entitledSpans } from './entitled-spans.ts'
import type { MemberTerm, MoneyCase } from './money-case.ts'
import { common, daysIn, type Month, monthsOf, type Span } from './span.ts'

/** Lists are counted in thousandths of a patient, because a weighted list has fractions. */
const thousandths = (value: number) => BigInt(Math.round(value * 1_000))
/** Thousandths of a patient times tenths of a penny: so many of them are a penny. */
const perPatientPenny = 10_000n

export const wholeSpan = (member: MemberTerm, { from, to }: Span): Span => ({
  from: member.from ?? from,
  to: member.to ?? to,
})

/** The part of a month that is paid for, of the days in which all of these hold. */
export function entitledPart(month: Month, spans: readonly Span[], within: Span): bigint {
  const days = spans.reduce((sum, span) => sum + daysIn(common(common(month, span), within)), 0)
  return monthPart(days, month.days)
}

/** So much a patient for those who are members; each month is an equal part of the period. */
export function accrueByList(
  terms: PaymentTerms,
  { list, tenthsOfPenny }: ListAmount,
  one: MoneyCase,
  members: readonly MemberTerm[],
): Accrual {
  const months = monthsOf(terms.period.value)
  const spans = entitledSpans(terms, one)
  const earned = months.map((month) =>
    members.reduce((sum, member) => {
      const part = entitledPart(month, spans, wholeSpan(member, terms.period.value))
      return sum + thousandths(member[list.value]) * BigInt(tenthsOfPenny.value) * part
    }, 0n),
  )
  return { months: earned, perPenny: perPatientPenny * wholeMonth * BigInt(months.length) }
}

/** So much a year for each whole-time member of staff, as claimed, else at full take-up. */
export function accrueByRoles(
  terms: PaymentTerms,
  { roles }: RolesAmount,
  one: MoneyCase,
  each: number,
): Accrual {
  const spans = entitledSpans(terms, one)
  const yearly = roles.reduce((sum, { field, yearlyPence }) => {
    const claimed = Math.min(one.claimed?.[field] ?? (one.claimed ? 0 : each), each)
    return sum + BigInt(Math.round(claimed * 100)) * BigInt(yearlyPence.value)
  }, 0n)
  const earned = monthsOf(terms.period.value).map(
    (month) => yearly * entitledPart(month, spans, terms.period.value),
  )
  return { months: earned, perPenny: 100n * 12n * wholeMonth }
}

/** The budget that was agreed; nothing as long as none is. */
export function accrueBudget(terms: PaymentTerms, _: BudgetAmount, one: MoneyCase): Accrual {
  const months = monthsOf(terms.period.value)
  const spans = entitledSpans(terms, one)
  const { patients, pounds } = one.budget ?? { patients: 0, pounds: 0 }
  const year = thousandths(patients) * BigInt(Math.round(pounds * 1_000))
  const earned = months.map((month) => year * entitledPart(month, spans, terms.period.value))
  return { months: earned, perPenny: perPatientPenny * wholeMonth * BigInt(months.length) }
}
