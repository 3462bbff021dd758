import type { FileProblem } from '../files/file-problem.ts'
import { MAX_SHEET_COLUMNS } from '../files/limits.ts'
import { parseXml } from './parse-xml.ts'

/** Returns false when nothing more is wanted. */
export type TakeSheetRow = (rowNumber: number, cells: readonly string[]) => boolean

/**
 * Gives each row of a sheet as texts. Of a formula the stored result is taken (`v`), as the
 * publisher saw it; cells that are absent are empty.
 */
export async function readSheet(
  part: Uint8Array,
  strings: readonly string[],
  take: TakeSheetRow,
): Promise<FileProblem | null> {
  let wanted = true
  let row = 0
  let cells: string[] = []
  let column = -1
  let type = ''
  let text = ''
  let inValue = false
  return parseXml(part, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes.r ?? row + 1)
        cells = []
        column = -1
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        type = attributes.t ?? 'n'
        text = ''
      }
      inValue = name === 'v' || (name === 't' && type === 'inlineStr')
    },
    text(piece) {
      if (inValue) text += piece
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false
      if (name === 'c' && column < MAX_SHEET_COLUMNS) {
        while (cells.length < column) cells.push('')
        cells[column] = shown(type, text, strings)
      }
      if (name === 'row' && wanted) wanted = take(row, cells)
    },
    done: () => !wanted,
  })
}

/** "AB12" is in column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.replace(/\d+$/, '')) {
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column - 1
}

function shown(type: string, value: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  // A number may be stored as 2.0191001E7.
  if (type === 'n' && value.includes('E')) return String(Number(value))
  return value
}
