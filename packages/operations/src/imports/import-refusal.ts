import { formatDate } from '@muster/domain/calendar/format-date'
import type { LondonDate } from '@muster/domain/ids'
import { type Refusal, refusal } from '@muster/domain/refusal'
import type { FileToImport } from './file-to-import.ts'
import type { ImportReport } from './import-report.ts'

/** Why a file is not taken in; `force` is for the person who has looked and knows better. */
export function importRefusal(
  file: FileToImport,
  report: ImportReport,
  force: boolean,
): Refusal | null {
  if (file.records.length === 0) return nothingReadable(file)
  if (force) return null
  return olderThanHeld(report) ?? dateUnknown(report) ?? mostWouldEnd(report)
}

function nothingReadable({ fileName, rowsRead, refused }: FileToImport): Refusal {
  const [first] = refused
  const why = first ? ` The first: row ${first.row}, ${first.column} ${first.reason}.` : ''
  return refusal(
    'nothing-readable',
    `None of the ${rowsRead} rows of ${fileName} could be taken.${why} Put the file right, or choose another edition.`,
    { facts: { rowsRead } },
  )
}

function olderThanHeld({ fileName, extractDate, held, ...report }: ImportReport): Refusal | null {
  if (!report.olderThanHeld || !held) return null
  return refusal(
    'older-than-held',
    `${fileName} is an extract of ${day(extractDate)}, older than ${held.fileName} of ${day(held.extractDate)}, which is held. Import it with force if the older one is right.`,
    { facts: { extractDate, held: held.extractDate } },
  )
}

/** Without a date nobody can tell whether it is older than what is held. */
function dateUnknown({ fileName, extractDate, held, alreadyHeld }: ImportReport): Refusal | null {
  if (extractDate !== null || !held?.extractDate || alreadyHeld) return null
  return refusal(
    'extract-date-unknown',
    `${fileName} does not say when it was extracted, and ${held.fileName} of ${day(held.extractDate)} is held. State its extract date.`,
    { facts: { held: held.extractDate } },
  )
}

/** Half a file, or the file of another place, would otherwise end what is held without a word. */
function mostWouldEnd({ fileName, ended, held }: ImportReport): Refusal | null {
  if (!held || ended.count * 2 <= held.records) return null
  return refusal(
    'most-would-end',
    `${fileName} lacks ${ended.count} of the ${held.records} records held from ${held.fileName}. Check that it is complete and of the right place; import it with force if it is.`,
    { facts: { ended: ended.count, held: held.records } },
  )
}

const day = (date: LondonDate | null) => (date ? formatDate(date) : 'an unknown date')
