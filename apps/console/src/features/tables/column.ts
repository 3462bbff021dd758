import type { ReactNode } from 'react'
import type { CsvValue } from './csv.ts'

/** One column: what it sorts and exports by, and how it looks where that differs. */
export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly value: (row: Row) => CsvValue
  readonly cell?: (row: Row) => ReactNode
  /** What the export says where it sorts by something else, e.g. by a date. */
  readonly text?: (row: Row) => string
  readonly numeric?: boolean
  /** Offers the different values of the column as a filter. */
  readonly filter?: (row: Row) => string
}
