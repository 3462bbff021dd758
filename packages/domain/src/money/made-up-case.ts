import fc from 'fast-check'
import { addDays } from '../calendar/days.ts'
import { type PracticeId, practiceId } from '../ids.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import { earned, hasTerms, type PaymentWithTerms, sum } from './earned.ts'
import type { MemberTerm, MoneyCase } from './money-case.ts'

// For tests. Every practice here is invented.

export const payments = networkContract2019.payments.filter(hasTerms)
export const { goLive } = networkContract2019

export function paymentNamed(name: string): PaymentWithTerms {
  const found = payments.find((one) => one.name === name)
  if (!found) throw new Error(`No payment ${name}.`)
  return found
}

export const member = (code: string, registered: number, weighted = registered): MemberTerm => ({
  practice: practiceId(code),
  registered,
  weighted,
})

/** Five practices of 10,000 patients, registered and weighted, that start with the programme. */
export const fiftyThousand: MoneyCase = {
  goLive,
  start: goLive,
  members: ['P10001', 'P10002', 'P10003', 'P10004', 'P10005'].map((code) => member(code, 10_000)),
  claimed: null,
  budget: null,
}

export const pounds = (amount: number) => Math.round(amount * 100)
export const totalOf = (name: string, one: MoneyCase, payment = paymentNamed(name)) =>
  sum(earned(payment, one).map(({ pence }) => pence))
export const byMonth = (name: string, one: MoneyCase) =>
  Object.fromEntries(
    earned(paymentNamed(name), one).map(({ month, pence }) => [month.name, pence] as const),
  )
export const partOf = (name: string, one: MoneyCase, practice: PracticeId) =>
  sum(earned(paymentNamed(name), one).map(({ byPractice }) => byPractice.get(practice) ?? 0))

const day = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((days) => addDays(goLive, days))

const anyMember = fc
  .record({
    registered: fc.integer({ min: 0, max: 60_000 }),
    weighted: fc.integer({ min: 0, max: 6_000_000 }).map((hundredths) => hundredths / 100),
    from: fc.option(day(-200, 300), { nil: undefined }),
    to: fc.option(day(-200, 300), { nil: undefined }),
  })
  .map(({ from, to, ...lists }) => ({
    ...lists,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  }))

/** Networks of any members, who come and go on any days, that start on any day. */
export const anyCase: fc.Arbitrary<MoneyCase> = fc.record({
  goLive: fc.constant(goLive),
  start: day(0, 400),
  members: fc
    .array(anyMember, { maxLength: 12 })
    .map((members) =>
      members.map((one, at) => ({ ...one, practice: practiceId(`P${10_001 + at}`) })),
    ),
  claimed: fc.option(
    fc.record({
      pharmacists: fc.integer({ min: 0, max: 200 }).map((wte) => wte / 100),
      prescribers: fc.integer({ min: 0, max: 200 }).map((wte) => wte / 100),
    }),
  ),
  budget: fc.constant(null),
})
