import type { Field } from '../programme/field.ts'
import { askedFields } from './asked-fields.ts'
import { isBlank, isRecord } from './raw-answer.ts'

/**
 * What a browser sends, without empty boxes, spaces around words, and answers to questions that are no longer asked
 * because an earlier answer changed. Questions the form has not are kept, so that the check names them.
 */
export function tidyAnswer(
  fields: readonly Field[],
  answer: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const asked = new Set(askedFields(fields, answer).map(({ id }) => id))
  const known = new Set(fields.map(({ id }) => id))
  const rows = new Set(fields.filter(({ kind }) => kind === 'rows').map(({ id }) => id))
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([key, value]) => !isBlank(value) && (asked.has(key) || !known.has(key)))
      .map(([key, value]) => [key, trimmed(value)] as const)
      // Rows of which none was filled in are no answer.
      .filter(([key, value]) => !(rows.has(key) && Array.isArray(value) && value.length === 0)),
  )
}

const trimmed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim()
  return Array.isArray(value) && value.some(isRecord) ? value.map(tidyRow).filter(isFilled) : value
}

const tidyRow = (row: unknown): unknown =>
  isRecord(row)
    ? Object.fromEntries(
        Object.entries(row)
          .filter(([, cell]) => !isBlank(cell))
          .map(([key, cell]) => [key, typeof cell === 'string' ? cell.trim() : cell]),
      )
    : row

const isFilled = (row: unknown) => !isRecord(row) || Object.keys(row).length > 0
