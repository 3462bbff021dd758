import { storedOutline } from '@muster/domain/area/outline'
import { readLondonDate } from '@muster/domain/calendar/day-number'
import { formatDate } from '@muster/domain/calendar/format-date'
import { isErasableRef, isRecord } from '@muster/domain/form/raw-answer'
import type { Field } from '@muster/domain/programme/field'

type NameOf = (code: string) => string

/** An answer in words, one line for each part. */
export function answerWords(field: Field, value: unknown, nameOf: NameOf): readonly string[] {
  if (value === undefined || value === null || value === '') return ['Not answered']
  if (isErasableRef(value)) return ['Kept from you: you are not among its readers']
  switch (field.kind) {
    case 'choice':
      return [field.options.find((option) => option.value === value)?.label ?? String(value)]
    case 'yesNo':
      return [value === true ? 'Yes' : 'No']
    case 'statement':
      return [value === true ? 'Confirmed' : 'Not confirmed']
    case 'number':
      return [`${Number(value).toLocaleString('en-GB')} ${unitOf(field.unit ?? '', value)}`.trim()]
    case 'date':
      return [dateWords(value)]
    case 'practice':
      return [nameOf(String(value))]
    case 'practices':
    case 'members':
      return Array.isArray(value) ? value.map((code) => nameOf(String(code))) : [String(value)]
    case 'rows':
      return Array.isArray(value) ? value.map((row) => rowWords(field, row)) : [String(value)]
    case 'outline':
      return [outlineWords(value)]
    default:
      return partWords(field, value, nameOf)
  }
}

/** `1 meeting a year`. */
const unitOf = (unit: string, value: unknown) =>
  Number(value) === 1 ? unit.replace(/s(?= |$)/, '') : unit

function partWords(field: Field, value: unknown, nameOf: NameOf): readonly string[] {
  if (!isRecord(value)) return [String(value)]
  if (field.kind === 'person')
    return [value.name, value.registration].filter(Boolean).map((part) => String(part))
  if (field.kind === 'shares')
    return Object.entries(value).map(([code, share]) => `${nameOf(code)}: ${Number(share) / 100}%`)
  return Object.entries(value).map(([who, codes]) => `${who}: ${codesWords(codes, nameOf)}`)
}

/** `Castle Pharmacy, Community pharmacy, Extended hours`: a row on one line. */
const rowWords = ({ columns }: Extract<Field, { kind: 'rows' }>, row: unknown): string =>
  columns
    .flatMap((column) => {
      const cell = isRecord(row) ? row[column.id] : undefined
      if (typeof cell !== 'string') return column.optional ? [] : ['kept from you']
      if (column.kind !== 'choice') return [cell]
      return [column.options.find(({ value }) => value === cell)?.label ?? cell]
    })
    .join(', ')

/** What a file of coordinates says to a reader: the map shows the rest. */
export function outlineWords(value: unknown): string {
  const outline = storedOutline(value)
  if (!outline) return 'An outline that cannot be read'
  const corners = outline.flat().reduce((sum, ring) => sum + ring.length - 1, 0)
  return `An outline in ${outline.length === 1 ? 'one piece' : `${outline.length} pieces`} with ${corners} corners`
}

const codesWords = (codes: unknown, nameOf: NameOf): string =>
  Array.isArray(codes) && codes.length > 0
    ? codes.map((code) => nameOf(String(code))).join(', ')
    : 'none'

function dateWords(value: unknown): string {
  const date = typeof value === 'string' ? readLondonDate(value) : null
  return date ? formatDate(date) : String(value)
}
