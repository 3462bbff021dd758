import { practiceId } from '@muster/domain/ids'
import type { Change } from '@muster/domain/viability/change'
import type { Viability } from '@muster/domain/viability/viability'
import { describe, expect, it } from 'vitest'
import { changeWords, effectWords, grantWords, headline } from './viability-words.ts'

const practice = (code: string) => ({
  id: practiceId(code),
  name: 'Made-up Surgery',
  patients: 9_000,
})
const change: Change = {
  add: [practice('P10001')],
  remove: [],
  km: 3.04,
  patients: 31_000,
  clears: ['size', 'singlePractice'],
  raises: [],
  stops: false,
  betterIn: null,
}
const check = { sentence: '', wayOut: '', exceptions: [], about: [], source: '' }
const viability = (...standings: Viability['checks'][number]['standing'][]): Viability => ({
  patients: 33_000,
  range: { minimum: 30_000, upper: 50_000, asAt: '2019-01-01' },
  members: [{ id: practiceId('P10001'), name: null, patients: null }],
  checks: standings.map((standing) => ({ ...check, check: 'size', standing })),
  changes: [],
  couldTake: [],
})

describe('words of viability', () => {
  it('say the whole in one sentence', () => {
    expect(headline(viability('met', 'flagged'))).toBe(
      '1 practice, 33,000 patients. Nothing stands in the way of a network.',
    )
    expect(headline(viability('failed', 'failed', 'reason'))).toBe(
      '1 practice, 33,000 patients. 2 things are not as they have to be, and 1 needs a reason.',
    )
  })

  it('say what a button does and what comes of it', () => {
    expect(changeWords(change)).toBe('Add Made-up Surgery (P10001)')
    expect(effectWords(change)).toBe(
      '3.0 km away: 31,000 patients together. Mends size and one practice alone.',
    )
    const swap = { ...change, remove: [practice('P10002')], raises: ['dispersal' as const] }
    expect(changeWords(swap)).toBe(
      'Add Made-up Surgery (P10001) in place of Made-up Surgery (P10002)',
    )
    expect(effectWords({ ...swap, km: null })).toMatch(
      /^Distance not known: .* Then distance needs a reason\.$/,
    )
  })

  it('say who grants an exception', () => {
    const offer = { exception: 'under30k', label: '', evidence: '', source: '' } as const
    expect(grantWords({ ...offer, grantedBy: ['commissioner'] })).toBe(
      'Granted by the commissioner.',
    )
    expect(grantWords({ ...offer, grantedBy: ['commissioner', 'region'] })).toBe(
      'Granted by the commissioner and the region, with a reason.',
    )
  })
})
