import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  attemptAt,
  birch,
  cedar,
  codeFor,
  dell,
  madeUpWorld,
  members,
  network,
  withEachMember,
  withRecord,
  words,
} from './made-up-world.ts'
import { accept } from './rules.ts'

const world = madeUpWorld({ on: '2019-06-10' })

describe('votes (G1)', () => {
  test('a quorum can be met and is more than one practice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (quorum) => {
        const code = codeFor(world, 'G1', { network }, { votes: 'onePerPractice', quorum })
        expect(code).toBe(quorum > 3 ? 'quorum-too-high' : quorum < 2 ? 'quorum-too-low' : null)
      }),
    )
  })

  test('a network of one decides alone', () => {
    const alone = withRecord(
      world,
      'F3',
      { network },
      agreedOn({ members: [ash], coordinator: ash }),
    )
    expect(codeFor(alone, 'G1', { network }, { votes: 'byList', quorum: 1 })).toBeNull()
  })

  test('votes by list need every list', () => {
    const unknown = madeUpWorld({ lists: [20_000, 15_000, null] })
    expect(codeFor(unknown, 'G1', { network }, { votes: 'byList', quorum: 2 })).toBe(
      'weight-unknown',
    )
    expect(codeFor(unknown, 'G1', { network }, { votes: 'onePerPractice', quorum: 2 })).toBeNull()
  })
})

describe('money (G4)', () => {
  const code = (shares: object) => codeFor(world, 'G4', { network }, { shares: { ...shares } })

  test('any split of the whole passes, and nothing else does', () => {
    const part = fc.integer({ min: 0, max: 5_000 })
    fc.assert(
      fc.property(part, part, fc.integer({ min: -3, max: 3 }), (a, b, error) => {
        const shares = { [ash]: a, [birch]: b, [cedar]: 10_000 - a - b + error }
        expect(code(shares)).toBe(error === 0 ? null : 'shares-not-100')
      }),
    )
  })

  test('a third each is said with its missing hundredth', () => {
    const shares = { [ash]: 3_333, [birch]: 3_333, [cedar]: 3_333 }
    const no = accept(attemptAt(world, 'G4', { network }, { shares }))
    expect(no?.message).toBe('The shares add up to 99.99%, not 100%. Add 0.01 percentage points.')
  })

  test('every member has a share, and nobody else', () => {
    expect(code({ [ash]: 5_000, [birch]: 5_000 })).toBe('share-missing')
    expect(code({ [ash]: 5_000, [birch]: 5_000, [cedar]: 0, [dell]: 0 })).toBe('share-of-stranger')
  })
})

describe('workforce (G5)', () => {
  const employers = fc.constantFrom('leadPractice', 'jointly', 'otherProvider')
  const vats = fc.constantFrom('notSupplied', 'belowThreshold', 'charged', 'adviceTaken')

  test('VAT fits the employer, and a pension is offered or planned', () => {
    fc.assert(
      fc.property(
        employers,
        vats,
        fc.boolean(),
        fc.boolean(),
        (employer, vat, pension, planned) => {
          const answer = { employer, vat, pension, ...(planned ? { pensionPlan: words } : {}) }
          const expected =
            vat === 'notSupplied' && employer !== 'jointly'
              ? 'vat-contradicts-employer'
              : pension || planned
                ? null
                : 'pension-open'
          expect(codeFor(world, 'G5', { network }, answer)).toBe(expected)
        },
      ),
    )
    expect(codeFor(world, 'G5', { network }, { employer: 'jointly', pension: true })).toBe(
      'vat-open',
    )
  })
})

describe('extended hours (G6, G3, L2)', () => {
  const rota = (minutesPerWeek: number) => ({ minutesPerWeek, allPatients: true, rota: words })

  test('30 minutes a week for every 1,000 patients, to the minute', () => {
    expect(codeFor(world, 'G6', { network }, rota(990))).toBeNull()
    expect(accept(attemptAt(world, 'G6', { network }, rota(989)))?.message).toContain('Add 1 more')
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000 }),
        fc.integer({ min: 0, max: 6_000 }),
        (list, minutes) => {
          const one = madeUpWorld({ lists: [list, 10_000, 10_000] })
          const enough = minutes * 1_000 >= (list + 20_000) * 30
          expect(codeFor(one, 'G6', { network }, rota(minutes)) === null).toBe(enough)
        },
      ),
    )
  })

  test('for all patients or not at all', () => {
    expect(codeFor(world, 'G6', { network }, { minutesPerWeek: 5_000, allPatients: false })).toBe(
      'not-for-all',
    )
  })

  test('the plan of activities says who provides what the rota promises', () => {
    const promised = withRecord(world, 'G6', { network }, answered(rota(990)))
    expect(codeFor(promised, 'G3', { network }, { extendedHours: 'shared' })).toBeNull()
    expect(codeFor(promised, 'G3', { network }, {})).toBe('extended-hours-not-stated')
    expect(codeFor(world, 'G3', { network }, { extendedHours: 'shared' })).toBe('no-rota')
  })

  test('on the first day the rota runs and still suffices', () => {
    const with990 = (one = world) => withRecord(one, 'G6', { network }, answered(rota(990)))
    expect(codeFor(with990(), 'L2', { network }, { startsOn: '2019-07-01' })).toBeNull()
    expect(codeFor(with990(), 'L2', { network }, { startsOn: '2019-07-02' })).toBe(
      'rota-starts-late',
    )
    const grown = with990(madeUpWorld({ lists: [12_000, 11_000, 10_001] }))
    expect(codeFor(grown, 'L2', { network }, { startsOn: '2019-07-01' })).toBe(
      'extended-hours-too-few',
    )
  })
})

describe('what only has to be filled (G7, G8)', () => {
  test('own words are needed where own words were chosen', () => {
    fc.assert(
      fc.property(fc.constantFrom('template', 'own'), fc.boolean(), (wording, written) => {
        const answer = { wording, ...(written ? { terms: words } : {}) }
        const code = codeFor(world, 'G7', { network }, answer)
        expect(code).toBe(wording === 'own' && !written ? 'not-filled' : null)
      }),
    )
    expect(codeFor(world, 'G8', { network }, {})).toBe('not-filled')
  })
})

describe('the full agreement (G10)', () => {
  const schedules = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8']
  const complete = schedules.reduce(
    (one, step) => withRecord(one, step, { network }, agreedOn({})),
    withEachMember(world, 'G9', answered({})),
  )

  test('is signed when all of it is there', () => {
    expect(codeFor(complete, 'G10', { network, practice: ash })).toBeNull()
    fc.assert(
      fc.property(fc.constantFrom(...schedules), fc.constantFrom(...members), (step, practice) => {
        const without = withRecord(complete, step, { network }, {})
        expect(codeFor(without, 'G10', { network, practice })).toBe('agreement-not-ready')
        const unshared = withRecord(complete, 'G9', { practice }, {})
        expect(codeFor(unshared, 'G10', { network, practice: ash })).toBe('agreement-not-ready')
      }),
    )
  })
})
