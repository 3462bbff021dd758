import type { Column } from './column.ts'

export interface Sorting {
  readonly column: string
  readonly descending: boolean
}

/** `-listSize` in the URL is the list size, largest first. */
export const readSorting = (text: string | undefined): Sorting | null =>
  text ? { column: text.replace(/^-/, ''), descending: text.startsWith('-') } : null

export const writeSorting = ({ column, descending }: Sorting): string =>
  `${descending ? '-' : ''}${column}`

/** What is not known comes last in both directions; equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sorting?.column)
  if (!column || !sorting) return rows
  const direction = sorting.descending ? -1 : 1
  const known = rows.filter((row) => column.value(row) !== null)
  const unknown = rows.filter((row) => column.value(row) === null)
  known.sort((a, b) => direction * compare(column.value(a), column.value(b)))
  return [...known, ...unknown]
}

type Value = string | number | boolean | null

function compare(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, 'en-GB', { numeric: true, sensitivity: 'base' })
  return Number(a) - Number(b)
}
