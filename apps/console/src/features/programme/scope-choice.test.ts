import { commissionerId } from '@muster/domain/ids'
import type { VersionsPage } from '@muster/domain/views/version-views'
import { describe, expect, test } from 'vitest'
import { scopeChoices, scopeOf } from './scope-choice.ts'

const page: VersionsPage = {
  title: 'Made-up programme',
  versions: [],
  mayRelease: true,
  commissioners: ['00A', '00B'].map((code) => ({
    id: commissionerId(code),
    name: `Made-up CCG ${code}`,
    region: 'Y99',
    regionName: 'Made-up Region',
    version: 1,
  })),
}
const values = (mayRelease: boolean, variation: { of: number; commissioner: string } | null) =>
  scopeChoices({ ...page, mayRelease }, { variation: variation as never }).map(({ value }) => value)

describe('to whom a version can be released', () => {
  test('the national team chooses among all, regions and commissioners', () => {
    expect(values(true, null)).toEqual([
      'all',
      'region:Y99',
      'commissioner:00A',
      'commissioner:00B',
    ])
  })

  test('a region looks at itself and its commissioners', () => {
    expect(values(false, null)).not.toContain('all')
  })

  test('a local variation goes to its commissioner only', () => {
    expect(values(true, { of: 1, commissioner: '00B' })).toEqual(['commissioner:00B'])
  })

  test('each choice is read back as what was chosen', () => {
    expect(values(true, null).map(scopeOf)).toEqual([
      { kind: 'all' },
      { kind: 'region', region: 'Y99' },
      { kind: 'commissioner', commissioner: '00A' },
      { kind: 'commissioner', commissioner: '00B' },
    ])
  })
})
