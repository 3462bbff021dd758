import type { Field } from '../programme/field.ts'
import { askedFields } from './asked-fields.ts'
import { isBlank } from './raw-answer.ts'

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
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([key, value]) => !isBlank(value) && (asked.has(key) || !known.has(key)))
      .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  )
}
