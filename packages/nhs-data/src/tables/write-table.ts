import { stringify } from 'csv-stringify/sync'
import type { Columns, Style, TableFormat } from './table-format.ts'

/** Writes rows as the publisher does: its columns in its order, its quotes, its line ends. */
export function writeTable<Row extends Readonly<Record<string, unknown>>>(
  format: TableFormat<Row>,
  rows: readonly Row[],
): Uint8Array {
  const slots = slotsOf(format)
  const records = rows.map((row) =>
    slots.map((property) => {
      const column = property === null ? undefined : format.columns[property]
      return column && property !== null ? column.cell.write(row[property] ?? null) : ''
    }),
  )
  const header = format.positions ? [] : [headings(format.columns)]
  return encode(format.style, [...header, ...records])
}

function headings(columns: Columns): string[] {
  return Object.values(columns).map(({ heading }) => heading)
}

/** The property that stands in each column; null for a column that is always empty. */
function slotsOf({ columns, positions }: Pick<TableFormat<never>, 'columns' | 'positions'>) {
  if (!positions) return Object.keys(columns)
  const slots: (string | null)[] = Array(positions.width).fill(null)
  for (const [property, position] of Object.entries(positions.at)) slots[position - 1] = property
  return slots
}

function encode(style: Style, records: string[][]): Uint8Array {
  const text = stringify(records, {
    delimiter: style.delimiter,
    record_delimiter: style.newline === '\r\n' ? 'windows' : 'unix',
    quoted: style.quoteEverything,
    quoted_empty: style.quoteEverything,
    quoted_match: /[\r\n]/,
  })
  return new TextEncoder().encode(text)
}
