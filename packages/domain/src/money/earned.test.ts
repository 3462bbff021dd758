import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/days.ts'
import { apportion } from './apportion.ts'
import { earned, sum } from './earned.ts'
import { anyCase, fiftyThousand, goLive, member, payments, totalOf } from './made-up-case.ts'
import type { MoneyCase } from './money-case.ts'

const worth = (one: MoneyCase) => sum(payments.map(({ name }) => totalOf(name, one)))
const always = (one: MoneyCase): MoneyCase => ({
  ...one,
  start: goLive,
  members: one.members.map(({ from: _, to: __, ...member }) => member),
})

describe('whatever the members, their lists and the day they start', () => {
  it('no month is negative, and the parts of the practices sum to it', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const payment of payments)
          for (const { pence, byPractice } of earned(payment, one)) {
            const parts = [...byPractice.values()]
            expect(Math.min(pence, ...parts)).toBeGreaterThanOrEqual(0)
            expect(Number.isSafeInteger(pence)).toBe(true)
            expect(sum(parts)).toBe(pence)
          }
      }),
    )
  })

  it('months sum to the year, which is rate times list rounded once', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const one = always(any)
        const registered = sum(one.members.map((each) => each.registered))
        // Half a penny up, in whole tenths of a penny.
        const rounded = (tenths: number) => Math.floor((tenths + 5) / 10)
        expect(totalOf('core', one)).toBe(rounded(registered * 1_500))
        expect(totalOf('clinicalDirector', one)).toBe(rounded(registered * 514))
        expect(totalOf('extendedHours', one)).toBe(rounded(registered * 1_099))
      }),
    )
  })

  it('a delay never pays more', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 60 }), (one, days) => {
        const later = { ...one, start: addDays(one.start, days) }
        expect(worth(later)).toBeLessThanOrEqual(worth(one))
      }),
    )
  })

  it('a member more never pays the network less', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 30_000 }), (one, list) => {
        const more = { ...one, members: [...one.members, member('P10099', list)] }
        expect(worth(more)).toBeGreaterThanOrEqual(worth(one))
      }),
    )
  })

  it('is nothing for nobody', () => {
    expect(worth({ ...fiftyThousand, members: [] })).toBe(0)
  })
})

describe('sharing out a sum', () => {
  const anyWeights = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 15 })

  it('adds up to it, each within a penny of its part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000_000 }), anyWeights, (pence, weights) => {
        const shares = apportion(pence, weights)
        expect(sum(shares)).toBe(pence)
        const total = sum(weights)
        if (total > 0)
          shares.forEach((share, at) => {
            expect(Math.abs(share - (pence * (weights[at] ?? 0)) / total)).toBeLessThan(1)
          })
      }),
    )
  })

  it('gives the odd penny to whose part was cut most, the first of equals', () => {
    expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(apportion(10, [26, 25, 49])).toEqual([3, 2, 5])
    expect(apportion(7, [0, 0])).toEqual([4, 3])
  })
})
