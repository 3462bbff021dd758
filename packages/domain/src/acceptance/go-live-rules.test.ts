import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/days.ts'
import { instant, londonDate, stepId } from '../ids.ts'
import type { World } from '../world.ts'
import {
  answered,
  attemptAt,
  cedar,
  codeFor,
  madeUpWorld,
  members,
  network,
  withEachMember,
  withNetwork,
  withRecord,
} from './made-up-world.ts'
import { accept } from './rules.ts'

const world = madeUpWorld({ on: '2019-07-31' })
const goLive = londonDate('2019-07-01')

/** Everything that the certificate rests on. */
function readyOn(on: string, gapPolicy: 'holdAll' | 'confirmReady' = 'holdAll'): World {
  const done = ['F9', 'D5', 'L1', 'L2'].reduce(
    (one, step) => withRecord(one, step, { network }, answered({})),
    withEachMember(madeUpWorld({ on, gapPolicy }), 'G10', answered({})),
  )
  return withRecord(done, 'L5', {}, { notApplicable: true })
}

describe('go-live certificate (L6)', () => {
  test('comes on the first day, on its facts', () => {
    expect(codeFor(readyOn('2019-07-01'), 'L6', { network })).toBeNull()
    expect(codeFor(readyOn('2019-06-30'), 'L6', { network })).toBe('before-go-live')
  })

  test('never without any one of them, and says which', () => {
    fc.assert(
      fc.property(fc.constantFrom('F9', 'D5', 'L1', 'L2'), (step) => {
        const no = accept(
          attemptAt(withRecord(readyOn('2019-07-02'), step, { network }, {}), 'L6', { network }),
        )
        expect(no?.code).toBe('not-ready-for-go-live')
        expect(no?.facts).toEqual({ open: [step] })
      }),
    )
    const unsigned = withRecord(readyOn('2019-07-02'), 'G10', { practice: cedar }, {})
    expect(codeFor(unsigned, 'L6', { network })).toBe('not-ready-for-go-live')
  })

  test('a gap elsewhere holds it only where the commissioner holds all', () => {
    const gap = (policy: 'holdAll' | 'confirmReady') =>
      withRecord(readyOn('2019-07-01', policy), 'L5', {}, {})
    expect(codeFor(gap('holdAll'), 'L6', { network })).toBe('not-ready-for-go-live')
    expect(codeFor(gap('confirmReady'), 'L6', { network })).toBeNull()
  })
})

describe('links and payee (L3, L4)', () => {
  const issued = withNetwork(world, () => ({
    outside: {
      networkCode: { askedOn: goLive, answeredOn: goLive, code: 'U12345' },
    },
  }))

  test('nobody is linked before the code is issued', () => {
    const linked = { linked: [...members], payeeLinked: true }
    expect(codeFor(world, 'L3', { network }, linked)).toBe('code-not-issued')
    expect(codeFor(issued, 'L3', { network }, linked)).toBeNull()
  })

  test('every member and the payee are linked', () => {
    fc.assert(
      fc.property(fc.subarray([...members]), fc.boolean(), (linked, payeeLinked) => {
        const code = codeFor(issued, 'L3', { network }, { linked, payeeLinked })
        const expected =
          linked.length < members.length
            ? 'member-not-linked'
            : payeeLinked
              ? null
              : 'payee-not-linked'
        expect(code).toBe(expected)
      }),
    )
  })

  test('details are sent, then confirmed, and neither in the future', () => {
    const days = fc.integer({ min: -20, max: 5 })
    fc.assert(
      fc.property(days, days, (sent, confirmed) => {
        const today = londonDate('2019-07-31')
        const answer = { sentOn: addDays(today, sent), confirmedOn: addDays(today, confirmed) }
        const expected =
          sent > 0 || confirmed > 0
            ? 'date-in-future'
            : sent > confirmed
              ? 'dates-out-of-order'
              : null
        expect(codeFor(world, 'L4', { network }, answer)).toBe(expected)
      }),
    )
  })
})

describe('first payment (L7)', () => {
  const statement = { paidOn: '2019-07-31', coreBackdated: true, participationPaid: [...members] }

  test('is right when core is backdated and every practice has its own', () => {
    expect(codeFor(world, 'L7', { network }, statement)).toBeNull()
    expect(codeFor(world, 'L7', { network }, { ...statement, coreBackdated: false })).toBe(
      'not-backdated',
    )
    expect(codeFor(world, 'L7', { network }, { ...statement, paidOn: '2019-08-01' })).toBe(
      'date-in-future',
    )
  })

  test('a practice is missed exactly when its payment is not held back', () => {
    fc.assert(
      fc.property(fc.subarray([...members]), fc.subarray([...members]), (paid, held) => {
        const practices = {
          payment: 'participation',
          step: stepId('D8'),
          since: instant(0),
          practices: held,
        }
        const holding = withNetwork(world, () => ({ withheld: held.length > 0 ? [practices] : [] }))
        const complete = members.every((one) => paid.includes(one) || held.includes(one))
        const code = codeFor(holding, 'L7', { network }, { ...statement, participationPaid: paid })
        expect(code).toBe(complete ? null : 'participation-missing')
      }),
    )
  })
})

describe('roles claim (L8)', () => {
  const hundredths = (max: number) => fc.integer({ min: 0, max }).map((value) => value / 100)

  test('only what is above the baseline, and one of each', () => {
    fc.assert(
      fc.property(
        hundredths(300),
        hundredths(500),
        hundredths(200),
        hundredths(200),
        (baseline, now, pharmacists, prescribers) => {
          const code = codeFor(
            world,
            'L8',
            { network },
            { baseline, now, pharmacists, prescribers },
          )
          const exact = (value: number) => Math.round(value * 100)
          const additional = exact(pharmacists) + exact(prescribers) <= exact(now) - exact(baseline)
          const expected = !additional
            ? 'not-additional'
            : pharmacists > 1 || prescribers > 1
              ? 'over-entitlement'
              : null
          expect(code).toBe(expected)
        },
      ),
    )
  })

  test('two of each above 100,000 patients', () => {
    const claim = { baseline: 0, now: 4, pharmacists: 2, prescribers: 2 }
    const large = madeUpWorld({ lists: [50_000, 50_000, 1] })
    expect(codeFor(large, 'L8', { network }, claim)).toBeNull()
    expect(codeFor(madeUpWorld({ lists: [50_000, 50_000, 0] }), 'L8', { network }, claim)).toBe(
      'over-entitlement',
    )
  })
})

test('no answer of any shape makes a rule throw, and every refusal is a sentence', () => {
  const steps = fc.constantFrom(...world.programme.steps)
  fc.assert(
    fc.property(
      steps,
      fc.dictionary(fc.string(), fc.anything()),
      fc.anything(),
      (step, more, value) => {
        const answer = {
          ...more,
          ...Object.fromEntries(step.evidence.map(({ id }) => [id, value])),
        }
        for (const whose of [{ network }, { network, practice: cedar }, {}]) {
          const no = accept(attemptAt(world, step.id, whose, answer as Record<string, never>))
          if (no) expect(no.message).toMatch(/^\S.{10,}\.$/s)
        }
      },
    ),
    { numRuns: 500 },
  )
})
