import type { PracticeId } from '../ids.ts'
import type { Payment, PaymentTerms, RolesAmount } from '../programme/payment.ts'
import { inPence } from './accrual.ts'
import { accrueBudget, accrueByList, accrueByRoles, wholeSpan } from './accrue.ts'
import { apportion } from './apportion.ts'
import type { MoneyCase } from './money-case.ts'
import { common, daysIn, type Month, monthsOf } from './span.ts'

/** What one month of a payment comes to, in pence, with the part of each practice; the parts sum to it. */
export interface EarnedMonth {
  readonly month: Month
  readonly pence: number
  readonly byPractice: ReadonlyMap<PracticeId, number>
}

export type PaymentWithTerms = Payment & { readonly terms: PaymentTerms }
export const hasTerms = (payment: Payment): payment is PaymentWithTerms =>
  payment.terms !== undefined

/** How members share what the payee receives: hundredths of a percent by practice, as agreed in Schedule 4. */
export type AgreedSplit = Readonly<Record<string, number>>

/**
 * A payment month by month. What is paid to each practice is reckoned for each and summed; what is paid to the payee
 * is reckoned for the network and shared out by the agreed split, or by registered list where none is agreed.
 */
export function earned(
  payment: PaymentWithTerms,
  one: MoneyCase,
  split?: AgreedSplit,
): readonly EarnedMonth[] {
  const months = monthsOf(payment.terms.period.value)
  if (one.members.length === 0)
    return months.map((month) => ({ month, pence: 0, byPractice: new Map() }))
  return payment.paidTo === 'eachPractice'
    ? forEachPractice(payment, one, months)
    : forThePayee(payment, one, months, split)
}

function forEachPractice(
  { terms }: PaymentWithTerms,
  one: MoneyCase,
  months: readonly Month[],
): readonly EarnedMonth[] {
  const each = one.members.map((member) => ({
    practice: member.practice,
    pence: penceOf(terms, { ...one, members: [member] }),
  }))
  return months.map((month, at) => {
    const byPractice = sumByPractice(
      each.map(({ practice, pence }) => [practice, pence[at] ?? 0] as const),
    )
    return { month, pence: sum([...byPractice.values()]), byPractice }
  })
}

function forThePayee(
  { terms }: PaymentWithTerms,
  one: MoneyCase,
  months: readonly Month[],
  split: AgreedSplit | undefined,
): readonly EarnedMonth[] {
  const pence = penceOf(terms, one)
  return months.map((month, at) => {
    const total = pence[at] ?? 0
    const weights = one.members.map((member) => {
      const weight = split ? (split[member.practice] ?? 0) : Math.round(member.registered)
      return weight * daysIn(common(month, wholeSpan(member, terms.period.value)))
    })
    const shares = apportion(total, weights)
    const byPractice = sumByPractice(
      one.members.map(({ practice }, index) => [practice, shares[index] ?? 0] as const),
    )
    return { month, pence: total, byPractice }
  })
}

function penceOf(terms: PaymentTerms, one: MoneyCase): readonly number[] {
  const { amount } = terms
  switch (amount.by) {
    case 'list':
      return inPence(accrueByList(terms, amount, one, one.members))
    case 'agreedBudget':
      return inPence(accrueBudget(terms, amount, one))
    case 'roles': {
      const { each, capPence } = limitFor(amount, one)
      return inPence(accrueByRoles(terms, amount, one, each.value), capPence.value)
    }
  }
}

/** A network of more than so many patients may claim for more staff. */
function limitFor({ usual, large }: RolesAmount, { members }: MoneyCase): RolesAmount['usual'] {
  const present = members.filter(({ to }) => to === undefined)
  return sum(present.map(({ registered }) => registered)) > large.overPatients ? large : usual
}

/** A practice that left and came back is one practice. */
function sumByPractice(
  parts: readonly (readonly [PracticeId, number])[],
): ReadonlyMap<PracticeId, number> {
  const sums = new Map<PracticeId, number>()
  for (const [practice, pence] of parts) sums.set(practice, (sums.get(practice) ?? 0) + pence)
  return sums
}

export const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, one) => total + one, 0)
