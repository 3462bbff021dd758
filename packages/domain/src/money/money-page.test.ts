import { describe, expect, it } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  birch,
  madeUpWorld,
  network,
  otherNetwork,
  withNetwork,
  withPractice,
  withPublished,
  withRecord,
} from '../acceptance/made-up-world.ts'
import { instant, stepId } from '../ids.ts'
import { lead, practiceUser, regional, secretary } from '../testing/made-up-run.ts'
import { caseOf } from './case-of.ts'
import { sum } from './earned.ts'
import { leadDelays } from './lead-delays.ts'
import { pounds } from './made-up-case.ts'
import { maySeeDelays, maySeeMoney } from './may-see-money.ts'
import { moneyPage } from './money-page.ts'

/** 33,000 patients on 15 April, with all the time that is needed. */
const world = madeUpWorld({ on: '2019-04-15' })
const agreed = withRecord(
  world,
  'G4',
  { network },
  agreedOn({ shares: { [ash]: 8_000, [birch]: 1_000, P10003: 1_000 } }),
)

describe('the money of a network', () => {
  const page = moneyPage(world, lead, network)

  it('adds up the same by month, by payment, by run and by member', () => {
    expect(sum(page.payments.map(({ pence }) => pence))).toBe(page.totalPence)
    expect(sum(page.months.map(({ totalPence }) => totalPence))).toBe(page.totalPence)
    expect(sum(page.members.map(({ ownPence, sharePence }) => ownPence + sharePence))).toBe(
      page.totalPence,
    )
    for (const { pence, totalPence, runs } of page.months) {
      expect(sum(Object.values(pence))).toBe(totalPence)
      expect(sum(runs.map((run) => run.pence))).toBe(totalPence)
    }
    for (const { ownPence, ownRuns } of page.members)
      expect(sum(ownRuns.map((run) => run.pence))).toBe(ownPence)
  })

  it('shows each figure with its source and how sure it is', () => {
    const figures = page.payments.flatMap((one) => [...one.rates, ...one.terms])
    expect(figures.length).toBeGreaterThan(30)
    for (const { source, words } of figures) {
      expect(source).not.toBe('')
      expect(words).not.toBe('')
    }
    const [, director] = page.payments
    expect(director?.rates[0]).toEqual({
      what: 'Rate',
      words: '£0.514 a patient',
      status: 'recalled',
      source: '£0.514 for July to March; the yearly 68.7p is published: S53',
    })
  })

  it('says which list was used for each practice', () => {
    const source = { file: 'Made-up payments', extractDate: null }
    const known = withPublished(world, ash, {
      weightedList: 11_999.5,
      sources: { weightedList: source },
    })
    expect(moneyPage(known, lead, network).members).toMatchObject([
      { id: ash, registered: 12_000, weighted: 11_999.5, weightedFrom: source },
      { id: birch, registered: 11_000, weighted: null, weightedFrom: null },
      {},
    ])
  })

  it('names the step that money is held back for', () => {
    const held = withNetwork(world, () => ({
      withheld: [{ payment: 'extendedHours', step: stepId('G6'), since: instant(0) }],
    }))
    const july = moneyPage(held, lead, network).months.find(({ month }) => month === '2019-07')
    expect(july?.runs.at(-1)).toMatchObject({ on: null, heldFor: { step: 'G6' } })
  })

  it('names the payee once it is agreed', () => {
    expect(page.payee).toBeNull()
    const named = withRecord(world, 'F7', { network }, agreedOn({ payee: birch }))
    expect(moneyPage(named, lead, network).payee?.id).toBe(birch)
  })

  it('says what hangs on each member staying: half a year of its list', () => {
    expect(page.changeFrom).toBe('2019-10-01')
    // 12,000 x (£1.50/2 + £1.761/2 + 6/9 x (£0.514 + £1.099)), one penny either way by rounding
    expect(Math.abs((page.members[0]?.ifItLeftPence ?? 0) - pounds(32_470))).toBeLessThanOrEqual(2)
  })
})

describe('how the members share', () => {
  const parts = (page: ReturnType<typeof moneyPage>) =>
    page.members.map(({ sharePence }) => sharePence)

  it('is as they agreed in Schedule 4, and by list for those above them', () => {
    const own = moneyPage(agreed, practiceUser(birch), network)
    expect(own.sharing).toBe('asAgreed')
    const [first = 0, second = 0] = parts(own)
    expect(first / second).toBeCloseTo(8, 3)
    for (const actor of [lead, regional]) {
      const seen = moneyPage(agreed, actor, network)
      expect(seen.sharing).toBe('byList')
      expect(parts(seen)).toEqual(parts(moneyPage(world, actor, network)))
    }
  })
})

describe('who may see it', () => {
  it('is a member, the support lead and the region; not the secretary nor another practice', () => {
    for (const actor of [practiceUser(ash), lead, regional])
      expect(maySeeMoney(world, actor, network), actor.id).toBe(true)
    expect(maySeeMoney(world, secretary, network)).toBe(false)
    expect(maySeeMoney(world, practiceUser(ash), otherNetwork)).toBe(false)
    expect(maySeeDelays(world, lead)).toBe(true)
    for (const actor of [secretary, practiceUser(ash)])
      expect(maySeeDelays(world, actor)).toBe(false)
  })
})

describe('what a week costs each network that is not approved', () => {
  it('puts the dearest first, and leaves out the approved and the withdrawn', () => {
    const rows = leadDelays(world)
    expect(rows.map(({ network: id }) => id)).toEqual([network, otherNetwork])
    expect(rows[0]).toMatchObject({ patients: 33_000, lostPence: 0 })
    expect(rows[0]?.weekPence).toBeGreaterThan(pounds(4_000))
    expect(rows[1]).toMatchObject({ worthPence: 0, weekPence: 0 })
    const approved = withRecord(world, 'D5', { network }, answered({}))
    expect(leadDelays(approved).map(({ network: id }) => id)).toEqual([otherNetwork])
    const withdrawn = withNetwork(approved, () => ({ withdrawnAt: instant(1) }), otherNetwork)
    expect(leadDelays(withdrawn)).toEqual([])
  })
})

describe('a practice that joins mid-year', () => {
  const { goLive } = world.programme
  const joined = (effectiveOn: string) =>
    caseOf(withRecord(world, 'D9', { practice: birch }, answered({ effectiveOn })), network, goLive)
      .members[1]?.from

  it('counts from the day of its contract variation, where that is in a later quarter', () => {
    expect(joined('2019-10-01')).toBe('2019-10-01')
    expect(joined('2019-07-01')).toBeUndefined()
    expect(joined('2019-07-10')).toBeUndefined()
  })

  it('does not count before it has signed', () => {
    const signed = answered({ effectiveOn: '2019-10-01' })
    const { completedAt: _, ...open } = signed
    const unsigned = withPractice(world, birch, ({ steps }) => ({ steps: { ...steps, D8: open } }))
    expect(caseOf(unsigned, network, goLive).members[1]?.from).toBeUndefined()
  })
})
