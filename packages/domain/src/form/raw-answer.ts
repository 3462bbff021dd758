import type { PracticeId } from '../ids.ts'
import type { ErasableRef, FieldValue } from '../programme/field.ts'

/** A person as typed into the form: kept in the erasable table, never in an event. */
export interface TypedPerson {
  readonly name: string
  readonly registration: string
}

/** An answer as a person typed it; where its words have been stored, references stand in their place. */
export type RawAnswer = Readonly<Record<string, FieldValue | TypedPerson>>

/** What is known of the practices around the form; what is missing is not checked here but by the rules. */
export interface AnswerContext {
  /** The practice that answers. */
  readonly own?: PracticeId
  readonly members?: readonly PracticeId[]
  readonly commissionerPractices?: readonly PracticeId[]
}

/** What is wrong with one field, and how to mend it. */
export interface AnswerProblem {
  readonly field: string
  readonly code: string
  readonly message: string
}

export function isErasableRef(value: unknown): value is ErasableRef {
  return (
    isRecord(value) &&
    typeof value.ref === 'string' &&
    typeof value.digest === 'string' &&
    value.ref !== '' &&
    value.digest !== '' &&
    Object.keys(value).length === 2
  )
}

/** An object by key, and neither a list nor null. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Nothing was entered: left out, or an empty box. Null is not an answer. */
export const isBlank = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '')
