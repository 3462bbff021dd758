import { createHash } from 'node:crypto'
import { findExtractDate } from './extract-date.ts'
import { FileProblem } from './files/file-problem.ts'
import { MAX_REFUSALS_LISTED } from './files/limits.ts'
import { openFile } from './files/open-file.ts'
import { readPcnWorkbook } from './read-pcn-workbook.ts'
import type { ReadFailed, ReadOptions, ReadResult } from './read-result.ts'
import { readTable } from './read-table.ts'

/** Reads a published file, whatever it is called. Bad input is an answer, never an exception. */
export async function readPublished(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const file = await openFile(bytes)
  if (file instanceof FileProblem) return failed(file)
  const table = await (file.type === 'text' ? readTable(file) : readPcnWorkbook(file.bytes))
  if (table instanceof FileProblem) return failed(table)
  const dated = findExtractDate(table, options.extractDate)
  if (dated instanceof FileProblem) return failed(dated)
  const { notes, lastSaved: _, ...read } = table
  return {
    ok: true,
    ...read,
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    extractDate: dated.extractDate,
    extractDateFrom: dated.extractDateFrom,
    notes: [...notes, ...dated.notes, ...refusalNotes(read.refused.length)],
  }
}

function refusalNotes(listed: number): string[] {
  return listed >= MAX_REFUSALS_LISTED
    ? [`Only the first ${MAX_REFUSALS_LISTED} refused values are listed.`]
    : []
}

function failed({ code, message }: FileProblem): ReadFailed {
  return { ok: false, error: { code, message } }
}
