import type { LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { World } from '../world.ts'
import { blocksOf } from './blocks.ts'
import { caseOf, completed } from './case-of.ts'
import {
  type AgreedSplit,
  type EarnedMonth,
  earned,
  hasTerms,
  type PaymentWithTerms,
  sum,
} from './earned.ts'
import type { MoneyCase } from './money-case.ts'
import { type Block, runFor } from './pay-run.ts'

/** One amount to one payee for one month: when it is paid, or what it is held back for. */
export interface ExpectedPayment {
  readonly payment: string
  readonly month: string
  /** The practice it is paid to; null is the network's payee. */
  readonly practice: PracticeId | null
  readonly pence: number
  readonly paidOn: LondonDate | null
  readonly heldFor: StepId | null
  /** What of it each practice gets in the end: its own payment, or its part of what the payee receives. */
  readonly byPractice: ReadonlyMap<PracticeId, number>
}

/** Everything a network is paid if it starts on that day, by payment and month. */
export function expectedPayments(
  world: World,
  network: NetworkId,
  start: LondonDate,
  sharing: Sharing = 'byList',
): readonly ExpectedPayment[] {
  const one = caseOf(world, network, start)
  return world.programme.payments.filter(hasTerms).flatMap((payment) => {
    const split = sharing === 'asAgreed' ? agreedSplit(world, network, payment) : null
    return ofPayment(world, network, payment, one, split ?? undefined)
  })
}

/** The agreed split is the members' own: to others the parts are shown by registered list. */
export type Sharing = 'asAgreed' | 'byList'

/** How the members agreed that the payee passes a payment on, once they have. */
export function agreedSplit(
  world: World,
  network: NetworkId,
  { terms: { passedOn } }: PaymentWithTerms,
): AgreedSplit | null {
  const answer = passedOn && completed(world, network, passedOn.step)
  return answer ? (answer[passedOn.field] as AgreedSplit) : null
}

function ofPayment(
  world: World,
  network: NetworkId,
  payment: PaymentWithTerms,
  one: MoneyCase,
  split: AgreedSplit | undefined,
): readonly ExpectedPayment[] {
  const months = earned(payment, one, split)
  if (payment.paidTo === 'payee') {
    const blocks = blocksOf(world, network, payment)
    return months.map((month) => ({
      ...paid(payment, month, one, blocks),
      practice: null,
      pence: month.pence,
      byPractice: month.byPractice,
    }))
  }
  // A practice that left and came back, or took over another’s list, is one practice.
  const practices = new Set(one.members.map(({ practice }) => practice))
  return [...practices].flatMap((practice) => {
    const blocks = blocksOf(world, network, payment, practice)
    return months.map((month) => {
      const pence = month.byPractice.get(practice) ?? 0
      const byPractice = new Map([[practice, pence]])
      return { ...paid(payment, month, one, blocks), practice, pence, byPractice }
    })
  })
}

const paid = (
  { name, terms }: PaymentWithTerms,
  { month }: EarnedMonth,
  { start }: MoneyCase,
  blocks: readonly Block[],
): Pick<ExpectedPayment, 'payment' | 'month' | 'paidOn' | 'heldFor'> => ({
  payment: name,
  month: month.name,
  ...runFor(terms, month, start, blocks),
})

export const penceIn = (payments: readonly ExpectedPayment[]): number =>
  sum(payments.map(({ pence }) => pence))
