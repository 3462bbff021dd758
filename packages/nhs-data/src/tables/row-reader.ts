import { FileProblem } from '../files/file-problem.ts'
import { MAX_REFUSALS_LISTED, MAX_ROWS } from '../files/limits.ts'
import type { Binding } from './bind-columns.ts'
import { Unreadable } from './cell.ts'
import type { TableFormat } from './table-format.ts'

export type RowRefusal = {
  /** As a spreadsheet counts: the header, where there is one, is row 1. */
  row: number
  /** In a workbook, the sheet. */
  sheet?: string
  column: string
  value: string
  reason: string
}

/** Makes typed records of rows, one at a time; a row it cannot take does not stop the others. */
export class RowReader<Row> {
  readonly rows: Row[] = []
  readonly refused: RowRefusal[] = []
  rowsRead = 0
  rowsRefused = 0
  private readonly rowOfKey = new Map<string, number>()
  private readonly duplicates: string[] = []
  private duplicateCount = 0
  private readonly format: TableFormat<Row>
  private readonly bindings: readonly Binding[]
  private readonly width: number
  private readonly sheet: string | null

  constructor(
    format: TableFormat<Row>,
    bindings: readonly Binding[],
    width: number,
    sheet: string | null = null,
  ) {
    this.format = format
    this.bindings = bindings
    this.width = width
    this.sheet = sheet
  }

  /** In which row each record stands, by its key. */
  get rowNumbers(): ReadonlyMap<string, number> {
    return this.rowOfKey
  }

  /** Returns false when the table has become too long to go on. */
  take(rowNumber: number, cells: readonly string[]): boolean {
    if (cells.every((cell) => cell.trim() === '')) return true
    this.rowsRead += 1
    const record = this.readCells(rowNumber, cells)
    const key = record && this.format.key(record)
    const earlier = key && this.rowOfKey.get(key)
    if (record && key && !earlier) {
      this.rowOfKey.set(key, rowNumber)
      this.rows.push(record)
    } else if (earlier) {
      this.duplicateCount += 1
      if (this.duplicates.length < 5) {
        this.duplicates.push(`row ${rowNumber} repeats ${key} of row ${earlier}`)
      }
    } else {
      this.rowsRefused += 1
    }
    return this.rowsRead <= MAX_ROWS
  }

  /** What is wrong with the table as a whole, once every row was given. */
  problem(): FileProblem | null {
    if (this.rowsRead > MAX_ROWS) {
      return new FileProblem(
        'too-many-rows',
        `The file has more than ${MAX_ROWS.toLocaleString('en-GB')} rows, far more than any published file. Check that this is the right one.`,
      )
    }
    if (this.rowsRead === 0) {
      return new FileProblem('no-rows', 'The file has no rows of data. Download it again.')
    }
    if (this.duplicates.length === 0) return null
    const shown = this.duplicates.join('; ')
    const unshown = this.duplicateCount - this.duplicates.length
    const more = unshown > 0 ? `; and ${unshown} more` : ''
    const where = this.sheet === null ? '' : ` on sheet ${this.sheet}`
    return new FileProblem(
      'duplicate-code',
      `The same ${this.format.keyHeading} stands in more than one row${where}: ${shown}${more}. Remove the rows that are wrong; nothing was taken.`,
    )
  }

  private readCells(row: number, cells: readonly string[]): Row | null {
    const surplus = cells.findIndex((cell, index) => index >= this.width && cell.trim() !== '')
    if (surplus >= 0) {
      const reason = `stands after the last of the ${this.width} columns: a comma inside a value without quotation marks?`
      return this.refuse(row, `column ${surplus + 1}`, cells[surplus] ?? '', reason)
    }
    const record: Record<string, unknown> = {}
    let readable = true
    for (const { property, heading, index, cell } of this.bindings) {
      const text = cells[index] ?? ''
      const value = index < 0 ? null : cell.read(text)
      if (value instanceof Unreadable) {
        this.refuse(row, heading, text, value.reason)
        readable = false
      } else {
        record[property] = value
      }
    }
    if (!readable) return null
    const rejected = this.format.rejects?.(record as Row)
    return rejected
      ? this.refuse(row, rejected.column, rejected.value, rejected.reason)
      : (record as Row)
  }

  private refuse(row: number, column: string, value: string, reason: string): null {
    if (this.refused.length < MAX_REFUSALS_LISTED) {
      const sheet = this.sheet === null ? {} : { sheet: this.sheet }
      this.refused.push({ row, ...sheet, column, value: value.slice(0, 200), reason })
    }
    return null
  }
}
