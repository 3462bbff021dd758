import { askedFields } from '@muster/domain/form/asked-fields'
import { answerOf } from './draft.ts'
import { EvidenceField } from './fields/evidence-field.tsx'
import type { Asked } from './fields/field-props.ts'
import { hintOf } from './fields/hint-of.ts'
import type { DraftForm } from './use-draft.ts'

interface Props {
  readonly view: Asked
  readonly form: DraftForm
  readonly errorOf: (field: string) => string
}

/** The questions that are asked, given the answers so far. */
export function Questions({ view, form, errorOf }: Props) {
  const asked = askedFields(view.evidence, answerOf(view.evidence, form.draft))
  return asked.map((field) => (
    <EvidenceField
      key={field.id}
      field={field}
      value={form.draft[field.id]}
      set={(value) => form.set(field.id, value)}
      error={errorOf(field.id)}
      hint={hintOf(field, view)}
      view={view}
      draft={form.draft}
    />
  ))
}
