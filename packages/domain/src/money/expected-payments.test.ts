import { describe, expect, it } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  birch,
  madeUpWorld,
  network,
  withEachMember,
  withNetwork,
  withPublished,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import type { Withheld } from '../facts/state.ts'
import { instant, londonDate, stepId } from '../ids.ts'
import { alternativeContract2013 } from '../programme/alternative-2013/alternative-contract-2013.ts'
import type { World } from '../world.ts'
import { type ExpectedPayment, expectedPayments, penceIn } from './expected-payments.ts'
import { pounds } from './made-up-case.ts'

const { goLive } = madeUpWorld().programme
const on = (world: World, date: string): World => ({
  ...world,
  now: atLondonTime(londonDate(date), '12:00'),
})
const doneOn = (date: string) => ({ completedAt: atLondonTime(londonDate(date), '10:00') })
const withheld = (payment: string, step: string, practices?: Withheld['practices']) => ({
  withheld: [
    { payment, step: stepId(step), since: instant(0), ...(practices ? { practices } : {}) },
  ],
})

/** Ash 12,000, Birch 11,000 and Cedar 10,000 patients, no weighted lists; everything done in time. */
const inTime = doneOn('2019-06-20')
const ready = ['G6', 'L1', 'L3', 'L4', 'G5'].reduce(
  (world, step) => withRecord(world, step, { network }, inTime),
  ['D8', 'G10'].reduce((world, step) => withEachMember(world, step, inTime), madeUpWorld()),
)
/** The months that each run pays for; those without a run are held. */
function runs(all: readonly ExpectedPayment[], payment: string, practice: string | null = null) {
  const own = all.filter((one) => one.payment === payment && one.practice === practice)
  const byRun = Map.groupBy(own, ({ paidOn }) => paidOn ?? 'held')
  return Object.fromEntries(
    [...byRun].map(([date, ones]) => [date, ones.map(({ month }) => month.slice(5)).join(' ')]),
  )
}

describe('when it is paid', () => {
  const all = expectedPayments(ready, network, goLive)

  it('pays April to July at the end of July, then each month on its last working day', () => {
    const paid = runs(all, 'core')
    expect(paid).toMatchObject({ '2019-07-31': '04 05 06 07', '2019-08-30': '08' })
    expect(paid).toMatchObject({ '2019-12-31': '12', '2020-03-31': '03' })
    expect(runs(all, 'participation', ash)).toMatchObject({ '2019-07-31': '04 05 06 07' })
  })

  it('pays the roles after the claim, which is due at the end of August', () => {
    expect(runs(all, 'additionalRoles')).toMatchObject({ '2019-09-30': '07 08 09' })
  })

  it('misses a run when the payee is set up after its cut-off, and is paid with the next', () => {
    const payee = (date: string) => withRecord(ready, 'L4', { network }, doneOn(date))
    const core = (world: World) => runs(expectedPayments(world, network, goLive), 'core')
    expect(core(payee('2019-07-19'))).toMatchObject({ '2019-07-31': '04 05 06 07' })
    expect(core(payee('2019-07-20'))).toMatchObject({ '2019-08-30': '04 05 06 07 08' })
  })

  it('pays nothing before the network has started', () => {
    const late = expectedPayments(ready, network, londonDate('2019-09-02'))
    expect(runs(late, 'core')).toMatchObject({ '2019-09-30': '04 05 06 07 08 09' })
  })
})

describe('what is held back', () => {
  const total = penceIn(expectedPayments(ready, network, goLive))

  it('has no day, names the step it waits for, and keeps its amount', () => {
    const held = withNetwork(ready, () => withheld('extendedHours', 'G6'))
    const all = expectedPayments(held, network, goLive)
    expect(runs(all, 'extendedHours')).toEqual({ held: '07 08 09 10 11 12 01 02 03' })
    expect(new Set(all.map(({ heldFor }) => heldFor))).toEqual(new Set([null, 'G6']))
    expect(runs(all, 'core')).not.toHaveProperty('held')
    expect(penceIn(all)).toBe(total)
  })

  it('is everything under the name of all payments', () => {
    const held = withNetwork(ready, () => withheld('all', 'L1'))
    expect(
      expectedPayments(held, network, goLive).every(({ paidOn, heldFor }) =>
        heldFor === 'L1' ? paidOn === null : false,
      ),
    ).toBe(true)
  })

  it('is one practice’s own payment where only that practice has not signed', () => {
    const held = withNetwork(ready, () => withheld('participation', 'D8', [birch]))
    const all = expectedPayments(held, network, goLive)
    expect(runs(all, 'participation', birch)).toHaveProperty('held')
    expect(runs(all, 'participation', ash)).not.toHaveProperty('held')
  })

  it('is everybody’s where one member has not signed the agreement', () => {
    const held = withNetwork(ready, () => withheld('all', 'G10', [birch]))
    const all = expectedPayments(held, network, goLive)
    expect(runs(all, 'participation', ash)).toHaveProperty('held')
    expect(runs(all, 'core')).toHaveProperty('held')
  })

  it('is paid with the next run once it is released, all that was held together', () => {
    const released = withRecord(
      on(ready, '2019-09-10'),
      'G6',
      { network },
      {
        ...doneOn('2019-09-09'),
        lateAt: atLondonTime(londonDate('2019-06-11'), '00:00'),
      },
    )
    const all = expectedPayments(released, network, goLive)
    expect(runs(all, 'extendedHours')).toMatchObject({ '2019-09-30': '07 08 09' })
    expect(runs(all, 'core')).toMatchObject({ '2019-07-31': '04 05 06 07' })
    expect(penceIn(all)).toBe(total)
  })
})

describe('what each practice gets', () => {
  const core = (world: World, sharing?: 'asAgreed') =>
    expectedPayments(world, network, goLive, sharing).find(({ payment }) => payment === 'core')

  it('is by list until the members have agreed, and to others also after', () => {
    // £4,125 a month on 33,000 patients.
    expect([...(core(ready, 'asAgreed')?.byPractice.values() ?? [])]).toEqual(
      [1_500, 1_375, 1_250].map(pounds),
    )
  })

  it('is by Schedule 4 once that is agreed', () => {
    const shares = { [ash]: 5_000, [birch]: 2_500, P10003: 2_500 }
    const agreed = withRecord(ready, 'G4', { network }, agreedOn({ shares }))
    expect([...(core(agreed, 'asAgreed')?.byPractice.values() ?? [])]).toEqual(
      [2_062.5, 1_031.25, 1_031.25].map(pounds),
    )
    expect([...(core(agreed)?.byPractice.values() ?? [])]).toEqual(
      [1_500, 1_375, 1_250].map(pounds),
    )
  })

  it('is by the weighted list where the payments file has one', () => {
    const weighted = withPublished(ready, ash, { weightedList: 12_345.67 })
    const own = (world: World) =>
      penceIn(expectedPayments(world, network, goLive).filter(({ practice }) => practice === ash))
    expect(own(ready)).toBe(pounds(21_132))
    // 12,345.67 x £1.761 = £21,740.72…
    expect(own(weighted)).toBe(pounds(21_740.72))
  })
})

describe('the budget of 2013', () => {
  const world: World = { ...madeUpWorld(), programme: alternativeContract2013 }
  const group = withRecord(world, 'A1', { network }, agreedOn({ members: [ash, birch] }))

  it('is what the group agreed, and nothing before', () => {
    const budget = answered({ population: 30_001, perPatient: 123.45, basis: 'Made up' })
    const agreed = withRecord(group, 'A5', { network }, budget)
    const start = alternativeContract2013.goLive
    expect(penceIn(expectedPayments(group, network, start))).toBe(0)
    expect(penceIn(expectedPayments(agreed, network, start))).toBe(pounds(3_703_623.45))
  })
})
