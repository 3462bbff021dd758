import { FileProblem } from './files/file-problem.ts'
import { FORMATS } from './formats/formats.ts'
import type { PcnDetailsRow } from './formats/pcn-details.ts'
import type { PcnMemberRow } from './formats/pcn-members.ts'
import type { TableRead } from './read-table.ts'
import { unrecognised } from './recognise-table.ts'
import { bindByHeading, missingColumns } from './tables/bind-columns.ts'
import { RowReader } from './tables/row-reader.ts'
import type { TableFormat } from './tables/table-format.ts'
import { openWorkbook, type Workbook } from './workbook/open-workbook.ts'

const DETAILS = FORMATS['pcn-details-csv']
const MEMBERS = FORMATS['pcn-members-csv']

/** Reads both sheets of the ePCN workbook, found by their headers; other sheets are left. */
export async function readPcnWorkbook(
  bytes: Uint8Array,
): Promise<TableRead<'pcn-workbook'> | FileProblem> {
  const workbook = await openWorkbook(bytes)
  if (workbook instanceof FileProblem) return workbook
  const details: RowReader<PcnDetailsRow>[] = []
  const members: RowReader<PcnMemberRow>[] = []
  for (const sheet of workbook.sheetNames) {
    const reader = await readOneSheet(workbook, sheet)
    if (reader instanceof FileProblem) return reader
    if (reader?.of === 'details') details.push(reader.rows)
    if (reader?.of === 'members') members.push(reader.rows)
  }
  const readers = [...details, ...members]
  if (readers.length === 0) return unrecognised()
  if (details.length === 0) return missingSheet('PCN Details', DETAILS)
  if (members.length === 0) return missingSheet('PCN Core Partner Details', MEMBERS)
  for (const reader of readers) {
    const problem = reader.problem()
    if (problem) return problem
  }
  const sum = (of: (reader: (typeof readers)[number]) => number) =>
    readers.reduce((total, reader) => total + of(reader), 0)
  return {
    kind: 'pcn-workbook',
    rows: readers.flatMap((reader) => reader.rows as (PcnDetailsRow | PcnMemberRow)[]),
    rowNumbers: null,
    rowsRead: sum((reader) => reader.rowsRead),
    rowsRefused: sum((reader) => reader.rowsRefused),
    refused: readers.flatMap((reader) => reader.refused),
    notes: [],
    lastSaved: workbook.lastSaved,
  }
}

type SheetRead =
  | { of: 'details'; rows: RowReader<PcnDetailsRow> }
  | { of: 'members'; rows: RowReader<PcnMemberRow> }

/** Null for a sheet that is neither of the two. */
async function readOneSheet(
  workbook: Workbook,
  sheet: string,
): Promise<SheetRead | null | FileProblem> {
  let read: SheetRead | null | FileProblem = null
  const problem = await workbook.readSheet(sheet, (rowNumber, cells) => {
    if (read === null) {
      if (cells.every((cell) => cell.trim() === '')) return true
      read = startSheet(sheet, cells)
      return read !== null && !(read instanceof FileProblem)
    }
    return read instanceof FileProblem ? false : read.rows.take(rowNumber, cells)
  })
  return problem ?? read
}

function startSheet(sheet: string, header: readonly string[]): SheetRead | null | FileProblem {
  const likeDetails = share(DETAILS, header)
  const likeMembers = share(MEMBERS, header)
  if (Math.max(likeDetails, likeMembers) < 0.75) return null
  if (likeDetails > likeMembers) {
    const bindings = bindByHeading(DETAILS, header)
    return bindings instanceof FileProblem
      ? bindings
      : { of: 'details', rows: new RowReader(DETAILS, bindings, header.length, sheet) }
  }
  const bindings = bindByHeading(MEMBERS, header)
  return bindings instanceof FileProblem
    ? bindings
    : { of: 'members', rows: new RowReader(MEMBERS, bindings, header.length, sheet) }
}

function share(format: TableFormat<never>, header: readonly string[]): number {
  const required = Object.values(format.columns).filter((column) => !column.optional).length
  return (required - missingColumns(format, header).length) / required
}

function missingSheet(name: string, format: { title: string }): FileProblem {
  return new FileProblem(
    'missing-sheet',
    `The workbook has no sheet ${name} with ${format.title}. Choose the ePCN workbook as published, with both its sheets.`,
  )
}
