import { describe, expect, it } from 'vitest'
import { inventedFiles, registerLines, text, utf8 } from '../specimens/invented-files.ts'
import { inventedWorkbook } from '../specimens/invented-workbook.ts'
import { compareImport, recordKey } from './compare-import.ts'
import type { PublishedKind, RowsByKind } from './formats/formats.ts'
import { readPublished } from './read-published.ts'

async function rowsOf<K extends PublishedKind>(bytes: Uint8Array, kind: K) {
  const result = await readPublished(bytes, 'file')
  if (!result.ok || result.kind !== kind) throw new Error('not read')
  return result.rows as RowsByKind[K][]
}

const held = <K extends PublishedKind>(kind: K, rows: readonly RowsByKind[K][]) =>
  new Map(rows.map((row) => [recordKey(kind, row), row]))

describe('compareImport', () => {
  it('finds nothing to do when the same file comes twice', async () => {
    for (const [bytes, kind] of [
      [inventedFiles['practice-register'], 'practice-register'],
      [inventedFiles.prevalence, 'prevalence'],
      [inventedWorkbook(), 'pcn-workbook'],
    ] as const) {
      const rows = await rowsOf(bytes, kind)
      expect(compareImport(held(kind, rows), rows, kind)).toEqual({
        new: [],
        changed: [],
        unchanged: rows.length,
        ended: [],
      })
    }
  })

  it('takes every row as new when nothing is held', async () => {
    const rows = await rowsOf(inventedFiles.hierarchy, 'hierarchy')
    expect(compareImport(new Map(), rows, 'hierarchy')).toMatchObject({ new: rows, unchanged: 0 })
  })

  it('names each value that differs by its heading, and what is gone', async () => {
    const kind = 'practice-register'
    const before = await rowsOf(inventedFiles[kind], kind)
    const [first = '', second = '', , ...rest] = registerLines
    const changed = first.replace('INVENTED MILL SURGERY', 'INVENTED WEIR SURGERY')
    const fresh = (registerLines[0] ?? '').replace('Z99001', 'Z99020')
    const after = await rowsOf(utf8(text.crlf([fresh, changed, second, ...rest])), kind)
    const result = compareImport(held(kind, before), after, kind)
    expect(result.new.map((row) => row.code)).toEqual(['Z99020'])
    expect(result.ended.map((row) => row.code)).toEqual(['Z99003'])
    expect(result.changed).toEqual([
      {
        key: 'Z99001',
        column: 'Name',
        before: 'INVENTED MILL SURGERY',
        after: 'INVENTED WEIR SURGERY',
      },
    ])
    expect(result.unchanged).toBe(3)
  })

  it('takes a column that an older edition lacked as not known, not as changed', () => {
    const row = { code: 'Z99001', imdScore: 1 }
    const { imdScore: _, ...older } = row
    const map = new Map([['Z99001', older as typeof row]])
    expect(compareImport(map, [row], 'deprivation').changed).toEqual([
      { key: 'Z99001', column: 'imd2019_score', before: null, after: 1 },
    ])
  })
})
