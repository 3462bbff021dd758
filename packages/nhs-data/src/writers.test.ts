import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryRows } from '../specimens/arbitrary-rows.ts'
import { FORMATS, type RowsByTable } from './formats/formats.ts'
import { readPublished } from './read-published.ts'
import type { TableFormat } from './tables/table-format.ts'
import {
  writeCommissioningModels,
  writeCoordinates,
  writeDeprivation,
  writeHierarchy,
  writeListSizes,
  writePayments,
  writePcnCsv,
  writePracticeRegister,
  writePrevalence,
} from './writers.ts'

type Written = keyof typeof arbitraryRows
type Writers = { [K in Written]: (rows: readonly RowsByTable[K][]) => Uint8Array }

const WRITERS: Writers = {
  'practice-register': writePracticeRegister,
  'list-sizes-published': writeListSizes,
  hierarchy: writeHierarchy,
  coordinates: writeCoordinates,
  'pcn-details-csv': (rows) => writePcnCsv(rows, []).details,
  'pcn-members-csv': (rows) => writePcnCsv([], rows).members,
  payments: writePayments,
  prevalence: writePrevalence,
  deprivation: writeDeprivation,
  'commissioning-models': writeCommissioningModels,
}

function comesBack<K extends Written>(kind: K) {
  const format = FORMATS[kind] as TableFormat<RowsByTable[K]>
  const row = arbitraryRows[kind] as unknown as fc.Arbitrary<RowsByTable[K]>
  const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: format.key })
  return fc.asyncProperty(rows, async (given) => {
    const result = await readPublished(WRITERS[kind](given), 'written')
    expect(result).toMatchObject({ ok: true, kind, refused: [] })
    if (result.ok) expect(result.rows).toEqual(given)
  })
}

describe('what a writer writes, the reader reads back', () => {
  for (const kind of Object.keys(WRITERS) as Written[]) {
    it(`${kind}`, () => fc.assert(comesBack(kind), { numRuns: 100 }))
  }
})

describe('the published look', () => {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

  it('of the register: 27 quoted columns, CRLF, no header', () => {
    const [row] = fc.sample(arbitraryRows['practice-register'], { numRuns: 1, seed: 1 })
    if (!row) throw new Error('no row')
    const plain = { ...row, code: 'Z99001', name: 'INVENTED', setting: 4, openDate: '1974-04-01' }
    const written = text(writePracticeRegister([plain]))
    expect(written).toMatch(/^"Z99001","INVENTED",.*,"19740401",.*,"4",""\r\n$/s)
  })

  it('of payments: padded postcodes and one blank for no close date', () => {
    const [row] = fc.sample(arbitraryRows.payments, { numRuns: 1, seed: 1 })
    if (!row) throw new Error('no row')
    const plain = { ...row, postcode: 'TS5 8SB', openDate: '1997-10-01', closeDate: null }
    expect(text(writePayments([plain]))).toContain(',TS5  8SB,01/10/1997, ,')
  })

  it('of list sizes: 01JAN2019', () => {
    const [row] = fc.sample(arbitraryRows['list-sizes-published'], { numRuns: 1, seed: 1 })
    if (!row) throw new Error('no row')
    expect(text(writeListSizes([row]))).toContain(',01JAN2019,')
  })
})
