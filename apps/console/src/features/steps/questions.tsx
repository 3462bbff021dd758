import { askedFields } from '@muster/domain/form/asked-fields'
import type { Field } from '@muster/domain/programme/field'
import { Fragment, type ReactNode } from 'react'
import { answerOf } from './draft.ts'
import { EvidenceField } from './fields/evidence-field.tsx'
import type { Asked } from './fields/field-props.ts'
import { hintOf } from './fields/hint-of.ts'
import type { DraftForm } from './use-draft.ts'

interface Props {
  readonly view: Asked
  readonly form: DraftForm
  readonly errorOf: (field: string) => string
  /** What stands below a question, e.g. what its answer would mean. */
  readonly below?: (field: Field) => ReactNode
}

/** The questions that are asked, given the answers so far. */
export function Questions({ view, form, errorOf, below }: Props) {
  const asked = askedFields(view.evidence, answerOf(view.evidence, form.draft))
  return asked.map((field) => (
    <Fragment key={field.id}>
      <EvidenceField
        field={field}
        value={form.draft[field.id]}
        set={(value) => form.set(field.id, value)}
        error={errorOf(field.id)}
        hint={hintOf(field, view)}
        view={view}
        draft={form.draft}
      />
      {below?.(field)}
    </Fragment>
  ))
}
