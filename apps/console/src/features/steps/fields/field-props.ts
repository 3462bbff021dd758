import type { Field, FieldKind } from '@muster/domain/programme/field'
import type { StepView } from '@muster/domain/views/step-view'
import type { Draft, DraftValue } from '../draft.ts'

/** What the questions of a form need to know of their step. */
export type Asked = Pick<StepView, 'evidence' | 'members' | 'provenance' | 'committee'>

interface Around {
  readonly value: DraftValue | undefined
  readonly set: (value: DraftValue) => void
  /** Empty where nothing is wrong. */
  readonly error: string
  /** Hint, audience and provenance in one. */
  readonly hint: string
  readonly view: Asked
  readonly draft: Draft
}

export type FieldProps<Kind extends FieldKind = FieldKind> = Around & {
  readonly field: Extract<Field, { kind: Kind }>
}

/** The id of the first control of a field: where the error summary leads. */
export const controlId = (field: string) => `field-${field}`

/** Large legends and labels would shout: several questions stand on one page. */
export const labelSize = 's' as const
