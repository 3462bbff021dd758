import type { NetworkState, StepRecords } from '../facts/state.ts'
import type { PracticeId, StepId } from '../ids.ts'
import type { Answer, FieldValue, Row } from '../programme/field.ts'

/** An answer with one practice in the place of another: two shares of a whole are added, and nobody is named twice. */
export const inPlace = (answer: Answer, from: PracticeId, to: PracticeId): Answer =>
  Object.fromEntries(
    Object.entries(answer).map(([field, value]) => [field, valueInPlace(value, from, to)]),
  )

function valueInPlace(value: FieldValue, from: PracticeId, to: PracticeId): FieldValue {
  if (value === from) return to
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return listInPlace(value, from, to) as FieldValue
  if (!(from in value)) return value
  const { [from]: gone, ...others } = value as Readonly<Record<string, number | readonly string[]>>
  return { ...others, [to]: together(others[to], gone) } as FieldValue
}

/** Codes, or rows in which a code may stand. */
const listInPlace = (
  list: readonly (string | Row)[],
  from: PracticeId,
  to: PracticeId,
): readonly (string | Row)[] => [
  ...new Set(
    list.map((one) => {
      if (typeof one === 'string') return one === from ? to : one
      return Object.values(one).includes(from) ? (inPlace(one, from, to) as Row) : one
    }),
  ),
]

function together(
  held: number | readonly string[] | undefined,
  more: number | readonly string[] | undefined,
): number | readonly string[] {
  if (typeof held === 'number' && typeof more === 'number') return held + more
  if (Array.isArray(held) && Array.isArray(more)) return [...new Set([...held, ...more])]
  return held ?? more ?? 0
}

/** The answers of a network that name the practice, as its successor has them. */
export function answersInPlace(
  { steps }: NetworkState,
  from: PracticeId,
  to: PracticeId,
): readonly { readonly step: StepId; readonly answer: Answer }[] {
  return (Object.keys(steps) as StepId[]).flatMap((step) => {
    const answer = steps[step]?.proposal?.answer ?? steps[step]?.answer
    if (!answer) return []
    const changed = inPlace(answer, from, to)
    return JSON.stringify(changed) === JSON.stringify(answer) ? [] : [{ step, answer: changed }]
  })
}

/** What a practice did under its old code, under the new one. */
export const stepsInPlace = (steps: StepRecords, from: PracticeId, to: PracticeId): StepRecords =>
  Object.fromEntries(
    Object.entries(steps).map(([step, record]) => [
      step,
      record.answer ? { ...record, answer: inPlace(record.answer, from, to) } : record,
    ]),
  )
