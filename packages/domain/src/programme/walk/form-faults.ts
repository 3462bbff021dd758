import type { Field } from '../field.ts'
import type { Programme } from '../programme.ts'
import type { Step } from '../step.ts'
import { repeated } from './repeated.ts'

/** Each question is there once, can be answered, and depends only on an earlier choice with a value it has. */
export const formFaults = ({ steps }: Programme): readonly string[] => steps.flatMap(ofStep)

function ofStep({ id, evidence }: Step): readonly string[] {
  return [
    ...repeated(evidence.map((field) => field.id)).map((field) => `${id} asks “${field}” twice.`),
    ...evidence.flatMap((field, at) => [
      ...conditionFaults(id, field, evidence.slice(0, at)),
      ...answerFaults(id, field),
    ]),
  ]
}

function conditionFaults(step: string, field: Field, earlier: readonly Field[]): readonly string[] {
  const { onlyIf } = field
  if (!onlyIf) return []
  const on = earlier.find(({ id }) => id === onlyIf.field)
  if (!on)
    return [`${step}.${field.id} depends on “${onlyIf.field}”, which is not asked before it.`]
  const values = valuesOf(on)
  if (!values)
    return [`${step}.${field.id} depends on “${on.id}”, which is neither a choice nor yes or no.`]
  const strange = onlyIf.is.filter((value) => !values.includes(value))
  return strange.length > 0 || onlyIf.is.length === 0
    ? [`${step}.${field.id} depends on a value that “${on.id}” cannot have: ${strange.join(', ')}.`]
    : []
}

function valuesOf(field: Field): readonly (string | boolean)[] | null {
  if (field.kind === 'choice') return field.options.map(({ value }) => value)
  return field.kind === 'yesNo' ? [true, false] : null
}

function answerFaults(step: string, field: Field): readonly string[] {
  const name = `${step}.${field.id}`
  if (field.kind === 'choice') {
    const values = field.options.map(({ value }) => value)
    if (values.length < 2) return [`${name} offers fewer than two answers.`]
    return repeated(values).map((value) => `${name} offers “${value}” twice.`)
  }
  if (field.kind === 'rows') return rowFaults(name, field)
  if (field.kind === 'text' && field.maximumLength < 1)
    return [`${name} has no room for an answer.`]
  if (field.kind === 'number' && (field.minimum ?? 0) > (field.maximum ?? Number.POSITIVE_INFINITY))
    return [`${name} has a minimum above its maximum.`]
  return []
}

function rowFaults(name: string, { columns }: Extract<Field, { kind: 'rows' }>): readonly string[] {
  if (columns.length === 0) return [`${name} asks nothing of its rows.`]
  return [
    ...repeated(columns.map(({ id }) => id)).map((id) => `${name} asks “${id}” of a row twice.`),
    ...columns
      .filter((column) => column.kind === 'choice' && column.options.length < 2)
      .map(({ id }) => `${name}.${id} offers fewer than two answers.`),
  ]
}
