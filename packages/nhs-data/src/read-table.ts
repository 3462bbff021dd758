import { FileProblem } from './files/file-problem.ts'
import type { OpenFile } from './files/open-file.ts'
import { firstPiece, textPieces } from './files/text-pieces.ts'
import {
  FORMATS,
  type PublishedKind,
  type RowsByKind,
  type RowsByTable,
  type TableKind,
} from './formats/formats.ts'
import { recogniseTable } from './recognise-table.ts'
import { bindByHeading, bindByPosition } from './tables/bind-columns.ts'
import { parseRecords } from './tables/parse-records.ts'
import { RowReader, type RowRefusal } from './tables/row-reader.ts'

type TextFile = Extract<OpenFile, { type: 'text' }>

type TableReadOf<Kind, Row> = {
  kind: Kind
  rows: Row[]
  rowsRead: number
  rowsRefused: number
  refused: RowRefusal[]
  notes: string[]
  /** In which row each record stands, by its key; a workbook has several sheets, and none. */
  rowNumbers: ReadonlyMap<string, number> | null
  /** A workbook's own date; null for a text file. */
  lastSaved: string | null
}

/** What was read of a file; `kind` says what its rows are. */
export type TableRead<K extends PublishedKind = PublishedKind> = {
  [P in K]: TableReadOf<P, RowsByKind[P]>
}[K]

/** Recognises and reads a text file, row by row. */
export async function readTable(file: TextFile): Promise<TableRead | FileProblem> {
  const table = recogniseTable(firstPiece(file.bytes, file.encoding))
  if (table instanceof FileProblem) return table
  // The kind decides the rows; the compiler cannot follow that through the union of kinds.
  return (await readKind(file, table.kind, table.header)) as TableRead | FileProblem
}

async function readKind<K extends TableKind>(
  file: TextFile,
  kind: K,
  header: readonly string[] | null,
): Promise<TableReadOf<K, RowsByTable[K]> | FileProblem> {
  const format = FORMATS[kind]
  const bindings = header ? bindByHeading(format, header) : bindByPosition(format)
  if (bindings instanceof FileProblem) return bindings
  const width = header?.length ?? format.positions?.width ?? 0
  const reader = new RowReader<RowsByTable[K]>(format, bindings, width)
  let headerSeen = header === null
  const problem = await parseRecords(
    textPieces(file.bytes, file.encoding),
    format.style.delimiter,
    (cells, rowNumber) => {
      if (headerSeen) return reader.take(rowNumber, cells)
      headerSeen = cells.some((cell) => cell.trim() !== '')
      return true
    },
  )
  return (
    problem ??
    reader.problem() ?? {
      kind,
      rows: reader.rows,
      rowNumbers: reader.rowNumbers,
      rowsRead: reader.rowsRead,
      rowsRefused: reader.rowsRefused,
      refused: reader.refused,
      notes: encodingNotes(file, format.style.encoding),
      lastSaved: null,
    }
  )
}

function encodingNotes(file: TextFile, published: string): string[] {
  if (file.encoding === published || file.encoding === 'utf-8') return []
  return [`The text is not UTF-8; it was read as ${file.encoding}.`]
}
