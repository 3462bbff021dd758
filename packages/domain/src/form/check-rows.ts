import type { Field } from '../programme/field.ts'
import { checkChoice } from './check-choices.ts'
import { checkText } from './check-words.ts'
import { isBlank, isRecord } from './raw-answer.ts'

type Rows = Extract<Field, { kind: 'rows' }>

/** What is wrong with the first row that is not right, and which one it is. */
export function checkRows(field: Rows, value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return `Add at least one ${field.each}`
  if (value.length > field.maximum) return `Add ${field.maximum} or fewer`
  for (const [index, row] of value.entries()) {
    const wrong = problemOfRow(field, row)
    if (wrong) return `${field.each} ${index + 1}, ${wrong}`
  }
  return null
}

function problemOfRow({ columns }: Rows, row: unknown): string | null {
  if (!isRecord(row)) return 'fill in its questions'
  const stranger = Object.keys(row).find((key) => !columns.some(({ id }) => id === key))
  if (stranger !== undefined) return `leave out “${stranger.slice(0, 40).toWellFormed()}”`
  for (const column of columns) {
    const value = Object.hasOwn(row, column.id) ? row[column.id] : undefined
    if (isBlank(value) && column.optional) continue
    const wrong = isBlank(value) ? 'enter an answer' : problemOfCell(column, value)
    if (wrong) return `${column.label.toLowerCase()}: ${wrong}`
  }
  return null
}

function problemOfCell(column: Rows['columns'][number], value: unknown): string | null {
  const wrong = column.kind === 'choice' ? checkChoice(column, value) : checkText(column, value)
  return wrong && wrong.charAt(0).toLowerCase() + wrong.slice(1)
}
