import { isBlank } from '../form/raw-answer.ts'
import type { LondonDate, PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import type { AcceptanceCall } from '../programme/step.ts'

/** Whether a question has an answer. */
export const isGiven = (answer: Answer | undefined, field: string): boolean =>
  answer !== undefined && !isBlank(answer[field]) && answer[field] !== null

export const numberIn = (answer: Answer | undefined, field: string): number | null => {
  const value = answer?.[field]
  return typeof value === 'number' ? value : null
}

export const dateIn = (answer: Answer | undefined, field: string): LondonDate | null => {
  const value = answer?.[field]
  return typeof value === 'string' && value !== '' ? (value as LondonDate) : null
}

export const practicesIn = (answer: Answer | undefined, field: string): readonly PracticeId[] => {
  const value = answer?.[field]
  return Array.isArray(value)
    ? value.filter((code): code is PracticeId => typeof code === 'string')
    : []
}

type Parameters = NonNullable<AcceptanceCall['with']>

/** A parameter that a programme has to give; that it does is checked when a programme is read (`walk-programme`). */
export function textParameter(parameters: Parameters, name: string): string {
  const value = parameters[name]
  if (typeof value !== 'string') throw new Error(`The acceptance rule needs “${name}” as text.`)
  return value
}

export function numberParameter(parameters: Parameters, name: string): number {
  const value = parameters[name]
  if (typeof value !== 'number') throw new Error(`The acceptance rule needs “${name}” as a number.`)
  return value
}
