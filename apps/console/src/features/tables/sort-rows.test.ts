import { describe, expect, it } from 'vitest'
import type { Column } from './column.ts'
import { readSorting, sortRows, writeSorting } from './sort-rows.ts'

interface Row {
  readonly name: string
  readonly spare: number | null
}
const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Network', value: (row) => row.name },
  { id: 'spare', header: 'Days to spare', value: (row) => row.spare },
]
const rows: readonly Row[] = [
  { name: 'Network 10', spare: 3 },
  { name: 'network 2', spare: null },
  { name: 'Ely', spare: -8 },
]
const names = (sorting: string) =>
  sortRows(rows, columns, readSorting(sorting)).map(({ name }) => name)

describe('sorting a table', () => {
  it('reads names as people do: numbers by size, capitals alike', () => {
    expect(names('name')).toEqual(['Ely', 'network 2', 'Network 10'])
  })

  it('puts what is not known last, in both directions', () => {
    expect(names('spare')).toEqual(['Ely', 'Network 10', 'network 2'])
    expect(names('-spare')).toEqual(['Network 10', 'Ely', 'network 2'])
  })

  it('leaves the order alone for a column that does not exist', () => {
    expect(names('nonsense')).toEqual(rows.map(({ name }) => name))
  })

  it('writes what it reads', () => {
    for (const text of ['name', '-spare']) {
      const sorting = readSorting(text)
      expect(sorting && writeSorting(sorting)).toBe(text)
    }
  })

  it('does not change the rows it was given', () => {
    const before = [...rows]
    sortRows(rows, columns, readSorting('name'))
    expect(rows).toEqual(before)
  })
})
