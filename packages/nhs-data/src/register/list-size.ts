import type { ListSizeJoinedRow } from '../formats/list-sizes-joined.ts'
import { listSizesJoined } from '../formats/list-sizes-joined.ts'
import { filesOf } from './source-index.ts'
import { NOT_KNOWN, type Source, type Sourced, type SourceFile, sourceOf } from './sourced.ts'

/** A source of list sizes and the date its figures stand for; null when nothing says it. */
export type ListSizeSource = {
  source: Source
  asAt: string | null
  codes: () => Iterable<string>
  sizeOf: (code: string) => number | null
}

/**
 * The dates that the columns of the joined file stand for. QOF states none: against the dated
 * sources it sits at the end of March. The payments figures are means over the quarters, centred
 * on mid-August.
 */
const JOINED: readonly { property: keyof ListSizeJoinedRow; asAt: string }[] = [
  { property: 'qof2018To19', asAt: '2019-03-31' },
  { property: 'registered2018To19', asAt: '2018-08-15' },
  { property: 'registered2019To20', asAt: '2019-08-15' },
  { property: 'qof2019To20', asAt: '2020-03-31' },
  { property: 'published2021', asAt: '2021-01-01' },
]

/** Every source of list sizes among the files, the nearest to `listDate` first. */
export function listSizeSources(files: readonly SourceFile[], listDate: string): ListSizeSource[] {
  const sources = [
    ...filesOf(files, 'list-sizes-published').map(fromPublished),
    ...filesOf(files, 'list-sizes-joined').flatMap(fromJoined),
    ...filesOf(files, 'prevalence').map(fromPrevalence),
    ...filesOf(files, 'payments').map(fromPayments),
  ]
  return sources.sort((a, b) => daysBetween(a.asAt, listDate) - daysBetween(b.asAt, listDate))
}

/** The list nearest to the date that the programme counts by, no further away than `withinDays`. */
export function nearestListSize(
  sources: readonly ListSizeSource[],
  code: string,
  listDate: string,
  withinDays: number,
): Sourced<number> & { asAt: string | null } {
  for (const { source, asAt, sizeOf } of sources) {
    if (asAt !== null && daysBetween(asAt, listDate) > withinDays) continue
    const value = sizeOf(code)
    if (value !== null) return { value, source, asAt }
  }
  return { ...NOT_KNOWN, asAt: null }
}

/** A source without a date comes after all that have one. */
function daysBetween(asAt: string | null, listDate: string): number {
  if (asAt === null) return Number.MAX_SAFE_INTEGER
  return Math.abs(Date.parse(asAt) - Date.parse(listDate)) / 86_400_000
}

function fromPublished(file: SourceFile<'list-sizes-published'>): ListSizeSource {
  const sizes = new Map(file.rows.map((row) => [row.code, row.patients]))
  return listSizeSource(file, 'NUMBER_OF_PATIENTS', file.extractDate, sizes)
}

function fromJoined(file: SourceFile<'list-sizes-joined'>): ListSizeSource[] {
  return JOINED.map(({ property, asAt }) => {
    const sizes = new Map<string, number | null>()
    for (const row of file.rows) {
      const size = row[property]
      sizes.set(row.code, typeof size === 'number' ? size : null)
    }
    const heading = listSizesJoined.columns[property]?.heading ?? property
    return listSizeSource(file, heading, asAt, sizes)
  })
}

/** Only the whole list: other registers count patients of an age. */
function fromPrevalence(file: SourceFile<'prevalence'>): ListSizeSource {
  const whole = file.rows.filter((row) => row.listType === 'TOTAL')
  const sizes = new Map(whole.map((row) => [row.code, row.listSize]))
  return listSizeSource(file, 'PATIENT_LIST_SIZE', file.extractDate, sizes)
}

function fromPayments(file: SourceFile<'payments'>): ListSizeSource {
  const sizes = new Map(file.rows.map((row) => [row.code, row.registered]))
  const heading = 'Number of Registered Patients (Last Known Figure)'
  return listSizeSource(file, heading, file.extractDate, sizes)
}

function listSizeSource(
  file: SourceFile,
  column: string,
  asAt: string | null,
  sizes: ReadonlyMap<string, number | null>,
): ListSizeSource {
  return {
    source: { ...sourceOf(file), column },
    asAt,
    codes: () => sizes.keys(),
    sizeOf: (code) => sizes.get(code) ?? null,
  }
}
