import { type LondonDate, londonDate } from '@muster/domain/ids'
import { type ReadOk, recordKey } from '@muster/nhs-data'
import type { FileToImport } from '@muster/operations'
import { prevalenceRecords } from './prevalence-records.ts'

/** A published file as the import operation takes it: keyed records, whatever the format. */
export function fileToImport(file: ReadOk): FileToImport {
  const { kind, fileName, sha256, rowsRead, refused } = file
  const extractDate: LondonDate | null = file.extractDate ? londonDate(file.extractDate) : null
  const read = { kind, fileName, sha256, extractDate, rowsRead, refused, records: recordsOf(file) }
  return file.rowNumbers ? { ...read, rowNumbers: file.rowNumbers } : read
}

function recordsOf(file: ReadOk): FileToImport['records'] {
  if (file.kind === 'prevalence') return prevalenceRecords(file.rows)
  return file.rows.map((record) => ({ key: recordKey(file.kind, record), record }))
}
