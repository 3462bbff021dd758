import { FileProblem } from './files/file-problem.ts'
import type { ReadOk } from './read-result.ts'
import type { TableRead } from './read-table.ts'
import { isIsoDate } from './tables/date-cells.ts'

type Dated = Pick<ReadOk, 'extractDate' | 'extractDateFrom'> & { notes: string[] }

/** When the file was extracted: as its rows say, else as stated, else as its workbook was saved. */
export function findExtractDate(table: TableRead, stated: string | undefined): Dated | FileProblem {
  if (stated !== undefined && !isIsoDate(stated)) {
    return new FileProblem(
      'bad-extract-date',
      `The extract date ${stated} is not a date of the form 2019-11-19.`,
    )
  }
  if (table.kind === 'list-sizes-published') return dateOfListSizes(table, stated)
  if (stated !== undefined) {
    return { extractDate: stated, extractDateFrom: 'stated', notes: laterEvents(table, stated) }
  }
  if (table.lastSaved) {
    const note = `The extract date is the day the workbook was last saved, ${table.lastSaved}.`
    return { extractDate: table.lastSaved, extractDateFrom: 'content', notes: [note] }
  }
  const note = 'The file does not say when it was extracted: state its date.'
  return { extractDate: null, extractDateFrom: null, notes: [note] }
}

function dateOfListSizes(
  table: TableRead<'list-sizes-published'>,
  stated: string | undefined,
): Dated | FileProblem {
  const dates = new Set(table.rows.map((row) => row.extractDate))
  const [date = null, other] = dates
  if (other !== undefined) {
    return new FileProblem(
      'mixed-extract-dates',
      `The rows have several extract dates (${[...dates].sort().join(', ')}). Import one edition of the list sizes at a time.`,
    )
  }
  const differs = stated !== undefined && date !== null && stated !== date
  const notes = differs
    ? [`The rows say ${date}; the stated extract date ${stated} is not used.`]
    : []
  return { extractDate: date, extractDateFrom: date === null ? null : 'content', notes }
}

/** A register cannot tell of closures after its extract: the stated date is then doubtful. */
function laterEvents(table: TableRead, stated: string): string[] {
  if (table.kind !== 'practice-register') return []
  let last = ''
  for (const { status, closeDate } of table.rows) {
    if (status === 'C' && closeDate !== null && closeDate > last) last = closeDate
  }
  return last > stated
    ? [`The register holds closures up to ${last}, after the stated extract date ${stated}.`]
    : []
}
