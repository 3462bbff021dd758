import { describe, expect, it } from 'vitest'
import { londonDate, practiceId } from '../ids.ts'
import {
  byMonth,
  fiftyThousand,
  member,
  partOf,
  payments,
  pounds,
  totalOf,
} from './made-up-case.ts'
import { leaving } from './member-change.ts'

const [first] = fiftyThousand.members
const months = (name: string) => Object.values(byMonth(name, fiftyThousand))

describe('a network of 50,000 registered and weighted patients with full take-up (section 3)', () => {
  it.each([
    ['core', 75_000],
    ['clinicalDirector', 25_700],
    ['extendedHours', 54_950],
    ['additionalRoles', 53_942],
    ['participation', 88_050],
  ])('is paid for %s £%d', (name, amount) => {
    expect(totalOf(name, fiftyThousand)).toBe(pounds(amount))
  })

  it('is paid the core from April, £6,250 a month', () => {
    expect(months('core')).toEqual(Array(12).fill(pounds(6_250)))
    expect(Object.keys(byMonth('core', fiftyThousand))).toEqual(
      '2019-04 2019-05 2019-06 2019-07 2019-08 2019-09 2019-10 2019-11 2019-12 2020-01 2020-02 2020-03'.split(
        ' ',
      ),
    )
  })

  it('is paid for the clinical director from July, so that rounding each month is never a penny out', () => {
    // £25,700 in nine months is £2,855.555…: what is rounded is the sum so far.
    expect(months('clinicalDirector')).toEqual(
      [
        2_855.56, 2_855.55, 2_855.56, 2_855.55, 2_855.56, 2_855.55, 2_855.56, 2_855.55, 2_855.56,
      ].map(pounds),
    )
  })

  it('reaches the cap of the additional roles 25 pence before the year is over', () => {
    const roles = months('additionalRoles')
    expect(roles.slice(0, 8)).toEqual(
      [5_993.58, 5_993.59, 5_993.58, 5_993.58, 5_993.59, 5_993.58, 5_993.58, 5_993.59].map(pounds),
    )
    expect(roles.at(-1)).toBe(pounds(5_993.33))
  })

  it('pays each practice of 10,000 its own £17,610', () => {
    if (first) expect(partOf('participation', fiftyThousand, first.practice)).toBe(pounds(17_610))
  })
})

describe('additional roles', () => {
  it('are paid as claimed, part-time by hundredths', () => {
    const claimed = { pharmacists: 0.5, prescribers: 0 }
    expect(totalOf('additionalRoles', { ...fiftyThousand, claimed })).toBe(pounds(14_178.75))
    expect(
      totalOf('additionalRoles', { ...fiftyThousand, claimed: { pharmacists: 0, prescribers: 0 } }),
    ).toBe(0)
  })

  it('are two of each over 100,000 patients, and one of each at 100,000', () => {
    const of = (patients: number) => ({ ...fiftyThousand, members: [member('P10001', patients)] })
    expect(totalOf('additionalRoles', of(100_000))).toBe(pounds(53_942))
    expect(totalOf('additionalRoles', of(100_001))).toBe(pounds(107_884))
  })
})

describe('joining mid-year', () => {
  const dell = member('P10006', 12_000, 11_500.5)
  const from = londonDate('2019-10-01')
  const joined = { ...fiftyThousand, members: [...fiftyThousand.members, { ...dell, from }] }

  it('adds half a year of the core and of its own participation', () => {
    expect(byMonth('core', joined)).toMatchObject({
      '2019-09': pounds(6_250),
      '2019-10': pounds(7_750),
    })
    expect(totalOf('core', joined)).toBe(pounds(75_000 + 9_000))
    // 11,500.5 weighted patients x £1.761 / 2 = £10,126.19025
    expect(partOf('participation', joined, dell.practice)).toBe(pounds(10_126.19))
  })

  it('adds six of the nine months of extended hours', () => {
    expect(totalOf('extendedHours', joined)).toBe(pounds(54_950 + 8_792))
  })
})

describe('a change of member from a quarter', () => {
  const dell = member('P10006', 8_000)
  const gone = practiceId('P10005')
  const from = londonDate('2020-01-01')
  const changed = {
    ...fiftyThousand,
    members: [...leaving(fiftyThousand.members, gone, from), { ...dell, from }],
  }

  it('pays by the old members until December and by the new ones from January', () => {
    expect(byMonth('core', changed)).toMatchObject({
      '2019-12': pounds(6_250),
      '2020-01': pounds(6_000),
    })
    expect(totalOf('core', changed)).toBe(pounds(74_250))
    expect(partOf('participation', changed, gone)).toBe(pounds(13_207.5))
    expect(partOf('participation', changed, dell.practice)).toBe(pounds(3_522))
  })

  it('leaves every other practice what it had', () => {
    for (const { practice } of fiftyThousand.members.slice(0, 4))
      expect(partOf('participation', changed, practice)).toBe(pounds(17_610))
  })
})

describe('a later start', () => {
  const start = londonDate('2019-07-15')
  const late = { ...fiftyThousand, start }

  it('loses the days late and keeps what is backdated', () => {
    expect(byMonth('core', late)).toMatchObject({
      '2019-04': pounds(6_250),
      '2019-06': pounds(6_250),
      // 17 of 31 days
      '2019-07': pounds(3_427.42),
      '2019-08': pounds(6_250),
    })
  })

  it('loses the backdating too, or nothing, where the programme says so', () => {
    const [core] = payments
    if (!core) throw new Error('The first payment is the core.')
    const lost = { ...core.terms.laterStart, value: 'backdatingToo' as const }
    const none = { ...core.terms.laterStart, value: 'nothing' as const }
    const total = (laterStart: typeof lost | typeof none) =>
      totalOf('core', late, { ...core, terms: { ...core.terms, laterStart } })
    expect(total(lost)).toBe(pounds(75_000 - 3 * 6_250 - 2_822.58))
    expect(total(none)).toBe(pounds(75_000))
  })
})
