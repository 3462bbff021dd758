import { describe, expect, it } from 'vitest'
import type { Column } from './column.ts'
import { choicesOf, filterRows } from './filter-rows.ts'

interface Row {
  readonly name: string
  readonly waiting: string
}
const waiting: Column<Row> = {
  id: 'waiting',
  header: 'Waiting for',
  value: (row) => row.waiting,
  filter: (row) => row.waiting,
}
const name: Column<Row> = { id: 'name', header: 'Network', value: (row) => row.name }
const rows: readonly Row[] = [
  { name: 'Ely', waiting: 'Practice' },
  { name: 'March', waiting: 'Support lead' },
  { name: 'Wisbech', waiting: 'Practice' },
]

describe('filtering a table', () => {
  it('keeps the rows that have the value', () => {
    const kept = filterRows(rows, [name, waiting], { waiting: 'Practice' })
    expect(kept.map((row) => row.name)).toEqual(['Ely', 'Wisbech'])
  })

  it('keeps all rows where nothing is chosen, or the column offers no filter', () => {
    expect(filterRows(rows, [name, waiting], { waiting: '', name: 'Ely' })).toEqual(rows)
  })

  it('offers each value once', () => {
    expect(choicesOf(rows, waiting)).toEqual(['Practice', 'Support lead'])
  })
})
