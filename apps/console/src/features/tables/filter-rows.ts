import type { Column } from './column.ts'

/** Column id to the value that rows must have; empty shows all. */
export type Filters = Readonly<Record<string, string>>

export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filters: Filters,
): readonly Row[] {
  const active = columns.filter(({ id, filter }) => filter && filters[id])
  return rows.filter((row) => active.every(({ id, filter }) => filter?.(row) === filters[id]))
}

/** The different values of a column, in the order in which people read. */
export function choicesOf<Row>(rows: readonly Row[], column: Column<Row>): readonly string[] {
  const { filter } = column
  if (!filter) return []
  return [...new Set(rows.map(filter))]
    .filter((value) => value !== '')
    .sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))
}
