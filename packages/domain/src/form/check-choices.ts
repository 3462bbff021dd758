import type { Field } from '../programme/field.ts'

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>

export const checkChoice = (field: Pick<Of<'choice'>, 'options'>, value: unknown): string | null =>
  field.options.some((option) => option.value === value) ? null : 'Select one of the answers'

export const checkYesNo = (value: unknown): string | null =>
  typeof value === 'boolean' ? null : 'Select yes or no'

export const checkStatement = (value: unknown): string | null =>
  value === true ? null : 'Tick the box to confirm'
