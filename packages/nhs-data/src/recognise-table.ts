import { FileProblem } from './files/file-problem.ts'
import { FORMATS, TABLE_KINDS, type TableKind, titleOf } from './formats/formats.ts'
import { missingColumns } from './tables/bind-columns.ts'
import { PRACTICE_CODE } from './tables/code-cells.ts'
import { firstRecords } from './tables/parse-records.ts'

export type RecognisedTable = {
  kind: TableKind
  /** Null for the file that has none. */
  header: readonly string[] | null
}

type Match = RecognisedTable & { delimiter: string; share: number; found: number }

const DELIMITERS = {
  ',': 'commas',
  '¬': 'the sign ¬',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}
const REGISTER = FORMATS['practice-register']
const REGISTER_WIDTH = REGISTER.positions?.width ?? 0

/** Of the columns that a kind must have: with this share the file is that kind, though one be missing. */
const ENOUGH = 0.75

/** What a text file is, by its header or, without one, by what stands in its first rows. */
export function recogniseTable(head: string): RecognisedTable | FileProblem {
  const matches = Object.keys(DELIMITERS).flatMap((delimiter) => matchesWith(head, delimiter))
  const best = matches.reduce<Match | null>((a, b) => (a && !isBetter(b, a) ? a : b), null)
  if (!best || best.share < ENOUGH) return unrecognised(best)
  const published = FORMATS[best.kind].style.delimiter
  if (best.delimiter !== published) return wrongDelimiter(best, published)
  const width = best.header === null ? best.found : REGISTER_WIDTH
  if (width !== REGISTER_WIDTH) return wrongWidth(width)
  return { kind: best.kind, header: best.header }
}

export function unrecognised(nearest: Match | null = null): FileProblem {
  const missing = nearest?.header ? missingColumns(FORMATS[nearest.kind], nearest.header) : []
  const hint =
    nearest && missing.length > 0
      ? ` It is nearest to ${titleOf(nearest.kind)}, but has no column ${missing.join(', ')}.`
      : ''
  return new FileProblem(
    'unrecognised',
    `The content of the file is none that can be imported.${hint} Choose one of these as published: ${TABLE_KINDS.map(titleOf).join('; ')}; or the ePCN workbook.`,
  )
}

function matchesWith(head: string, delimiter: string): Match[] {
  const five = firstRecords(head, delimiter, 5)
  const records = five.length > 0 ? five : firstRecords(head, delimiter, 1)
  const first = records.find((cells) => cells.some((cell) => cell.trim() !== ''))
  if (!first || first.length < 2) return []
  const width = registerWidth(records)
  if (width > 0) {
    return [{ kind: 'practice-register', header: null, delimiter, share: 1, found: width }]
  }
  return TABLE_KINDS.filter((kind) => FORMATS[kind].positions === null).flatMap((kind) => {
    const required = Object.values(FORMATS[kind].columns).filter((column) => !column.optional)
    const found = required.length - missingColumns(FORMATS[kind], first).length
    return found > 0
      ? [{ kind, header: first, delimiter, share: found / required.length, found }]
      : []
  })
}

function isBetter(a: Match, b: Match): boolean {
  return a.share > b.share || (a.share === b.share && a.found > b.found)
}

/** How wide the rows are, when most of them read like rows of the register; else 0. */
function registerWidth(records: readonly string[][]): number {
  const alike = records.filter(
    (cells) => cells.length >= 20 && PRACTICE_CODE.test(cells[0] ?? '') && hasStatus(cells),
  )
  return alike.length * 2 > records.length ? (alike[0]?.length ?? 0) : 0
}

/** Status in column 13; a little to the left or right when columns were cut out or put in. */
function hasStatus(cells: readonly string[]): boolean {
  return cells.slice(9, 16).some((cell) => /^[ACDP]$/.test(cell.trim()))
}

function wrongDelimiter(match: Match, published: ',' | '¬'): FileProblem {
  const used = DELIMITERS[match.delimiter as keyof typeof DELIMITERS]
  return new FileProblem(
    'wrong-delimiter',
    `This looks like ${titleOf(match.kind)}, but its values are separated by ${used} instead of ${DELIMITERS[published]}. Save it again with ${DELIMITERS[published]} between the values, or choose the file as published.`,
  )
}

function wrongWidth(width: number): FileProblem {
  return new FileProblem(
    'wrong-column-count',
    `This looks like ${REGISTER.title}, which has no header and is read by position, but it has ${width} columns instead of ${REGISTER_WIDTH}. Choose the file as published, with no column added or removed.`,
  )
}
