import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contractAssumed } from './contract-eligible.ts'
import {
  ash,
  attemptAt,
  codeFor,
  dell,
  madeUpWorld,
  withPublished,
  words,
} from './made-up-world.ts'
import { accept } from './rules.ts'

const world = madeUpWorld({ on: '2019-04-10' })
const contracts = fc.constantFrom('GMS', 'PMS', 'APMS', 'PCTMS', 'Unknown', null)
const counts = fc.integer({ min: 1, max: 100_000 })

describe('contract eligible (F1)', () => {
  const holding = (contractType: string | null) => withPublished(world, ash, { contractType })

  test('yes needs one of the three contracts, or one that no file names', () => {
    fc.assert(
      fc.property(contracts, (contractType) => {
        const eligible = contractType === null || ['GMS', 'PMS', 'APMS'].includes(contractType)
        const code = codeFor(holding(contractType), 'F1', { practice: ash }, { intent: 'yes' })
        expect(code).toBe(eligible ? null : 'contract-not-eligible')
      }),
    )
  })

  test('no and undecided need none', () => {
    fc.assert(
      fc.property(contracts, fc.constantFrom('no', 'undecided'), (contractType, intent) => {
        expect(codeFor(holding(contractType), 'F1', { practice: ash }, { intent })).toBeNull()
      }),
    )
  })

  test('says which contract it holds and which it needs, and that an unnamed one is assumed', () => {
    const no = accept(attemptAt(holding('PCTMS'), 'F1', { practice: ash }, { intent: 'yes' }))
    expect(no?.message).toContain('Made-up Surgery 1 (P10001) holds a contract of type PCTMS')
    expect(no?.message).toContain('GMS, PMS, APMS')
    const [known, unnamed] = [world, holding(null)].map((one) => one.practices.get(ash))
    expect([known, unnamed].map((one) => one && contractAssumed(one))).toEqual([false, true])
  })

  test('is asked again of every member when a group forms', () => {
    const answer = { members: [ash, dell], coordinator: ash }
    const code = codeFor(withPublished(world, dell, { contractType: 'PCTMS' }), 'F3', {}, answer)
    expect(code).toBe('contract-not-eligible')
  })
})

describe('code and list (F2)', () => {
  const code = (list: number, more = {}, published: number | null = 12_000) =>
    codeFor(
      withPublished(world, ash, { listSize: published }),
      'F2',
      { practice: ash },
      { code: ash, list, ...more },
    )

  test('the published figure needs no explanation, any other does', () => {
    expect(code(12_000)).toBeNull()
    fc.assert(
      fc.property(counts, counts, (list, published) => {
        expect(code(list, {}, published)).toBe(list === published ? null : 'list-differs')
        expect(code(list, { explanation: words }, published)).toBeNull()
      }),
    )
  })

  test('where nothing is published, the figure needs its source', () => {
    expect(code(5_000, {}, null)).toBe('list-differs')
    expect(code(5_000, { explanation: '  ' }, null)).toBe('list-differs')
    expect(code(5_000, { explanation: words }, null)).toBeNull()
  })

  test('the code is the practice’s own, and was active at the programme’s date', () => {
    const answer = { code: ash, list: 12_000 }
    expect(codeFor(world, 'F2', { practice: ash }, { ...answer, code: dell })).toBe('not-your-code')
    const closed = withPublished(world, ash, { active: false })
    expect(codeFor(closed, 'F2', { practice: ash }, answer)).toBe('practice-not-active')
  })

  test('what a later register says refuses nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('active', 'closed', 'dormant', null), (laterStatus) => {
        const later = withPublished(world, ash, { laterStatus })
        expect(codeFor(later, 'F2', { practice: ash }, { code: ash, list: 12_000 })).toBeNull()
      }),
    )
  })
})
