import { isRecord } from '@muster/domain/form/raw-answer'
import { tidyAnswer } from '@muster/domain/form/tidy-answer'
import type { Field } from '@muster/domain/programme/field'
import { dateOfDraft, draftOfDate, draftOfShares, sharesOfDraft } from './draft-quantities.ts'

/** One control as it stands on the screen: what was typed, not yet what it means. */
export type DraftValue = string | boolean | readonly string[] | DraftParts | readonly DraftParts[]
/** Controls of several parts: day, month and year; a name and a registration; a share for each practice. */
export type DraftParts = Readonly<Record<string, string>>
export type Draft = Readonly<Record<string, DraftValue>>

/** The controls filled in with an answer, e.g. the published figures. */
export const draftOf = (
  fields: readonly Field[],
  answer: Readonly<Record<string, unknown>>,
): Draft =>
  Object.fromEntries(fields.map((field) => [field.id, controlOf(field, answer[field.id])]))

/** The answer that the controls give, without the questions that are not asked. */
export const answerOf = (
  fields: readonly Field[],
  draft: Draft,
): Readonly<Record<string, unknown>> =>
  tidyAnswer(
    fields,
    Object.fromEntries(
      fields
        .map((field) => [field.id, meaningOf(field, draft[field.id])] as const)
        .filter(([, value]) => value !== undefined),
    ),
  )

export const parts = (value: DraftValue | undefined): DraftParts =>
  isRecord(value) ? (value as DraftParts) : {}
export const list = (value: DraftValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
/** The rows typed so far. */
export const rowsOf = (value: DraftValue | undefined): readonly DraftParts[] =>
  Array.isArray(value) ? value.filter((one): one is DraftParts => isRecord(one)) : []
export const text = (value: DraftValue | undefined): string =>
  typeof value === 'string' ? value : ''

function controlOf(field: Field, value: unknown): DraftValue {
  switch (field.kind) {
    case 'statement':
      return value === true
    case 'yesNo':
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : ''
    case 'number':
      return typeof value === 'number' ? String(value) : ''
    case 'date':
      return draftOfDate(value)
    case 'person':
      return isRecord(value) && typeof value.name === 'string' ? (value as DraftParts) : {}
    case 'members':
    case 'practices':
      return Array.isArray(value) ? (value as readonly string[]) : []
    case 'shares':
      return draftOfShares(value)
    case 'interests':
      return isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([who, codes]) => [who, String(codes)]))
        : {}
    case 'rows':
      return Array.isArray(value) ? value.map(draftOfRow) : []
    default:
      return typeof value === 'string' ? value : ''
  }
}

function meaningOf(field: Field, value: DraftValue | undefined): unknown {
  switch (field.kind) {
    case 'statement':
      return value === true ? true : undefined
    case 'yesNo':
      return value === 'yes' ? true : value === 'no' ? false : undefined
    case 'number':
      return numberOf(text(value))
    case 'date':
      return dateOfDraft(parts(value))
    case 'person':
      return personOf(parts(value))
    case 'members':
    case 'practices':
      return list(value)
    case 'shares':
      return sharesOfDraft(parts(value))
    case 'interests':
      return Object.fromEntries(
        Object.entries(parts(value)).map(([who, codes]) => [who, codesOf(codes)]),
      )
    case 'rows':
      return rowsOf(value)
    default:
      return text(value)
  }
}

/** What the reader may not read of a row is typed anew. */
const draftOfRow = (row: unknown): DraftParts =>
  isRecord(row)
    ? Object.fromEntries(
        Object.entries(row).flatMap(([id, cell]) => (typeof cell === 'string' ? [[id, cell]] : [])),
      )
    : {}

/** What is not a number stays as it was typed, so that the domain's check says so. */
function numberOf(typed: string): number | string | undefined {
  const digits = typed.replaceAll(/[\s,]/g, '')
  if (digits === '') return undefined
  return Number.isFinite(Number(digits)) ? Number(digits) : typed
}

function personOf({ name = '', registration = '' }: DraftParts) {
  const person = { name: name.trim(), registration: registration.trim() }
  return person.name === '' && person.registration === '' ? undefined : person
}

/** `a81001, A81002` as typed: codes are written in capitals. */
export const codesOf = (typed: string): readonly string[] =>
  typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '')
