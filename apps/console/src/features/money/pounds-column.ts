import type { Column } from '../tables/column.ts'
import { poundsOf } from './money-words.ts'

/** A column of money: shown in pounds and pence, saved as a number of pounds that a spreadsheet can add up. */
export const poundsColumn = <Row>(
  id: string,
  header: string,
  pence: (row: Row) => number,
): Column<Row> => ({
  id,
  header,
  numeric: true,
  value: (row) => pence(row) / 100,
  cell: (row) => poundsOf(pence(row)),
})
