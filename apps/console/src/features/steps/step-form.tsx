import { askedFields } from '@muster/domain/form/asked-fields'
import { answerProblems } from '@muster/domain/form/check-answer'
import type { StepView } from '@muster/domain/views/step-view'
import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { FormErrors } from '../page/form-errors.tsx'
import { answerOf } from './draft.ts'
import { DraftNotice } from './draft-notice.tsx'
import { EvidenceField } from './fields/evidence-field.tsx'
import { controlId } from './fields/field-props.ts'
import { hintOf } from './fields/hint-of.ts'
import { OnBehalfFields } from './on-behalf-fields.tsx'
import type { Contribution } from './step-queries.ts'
import type { Completing } from './use-complete.ts'
import { type DraftForm, useDraft } from './use-draft.ts'

interface Props {
  readonly view: StepView
  readonly completing: Completing
  readonly draftKey: string
  readonly button: string
  /** Asked for whom and how, where a support lead answers for a practice. */
  readonly forOthers: boolean
  readonly contribution: (answer: Readonly<Record<string, unknown>>) => Contribution
}

/** The form of a step, made from its evidence and checked by the very rule that the server applies. */
export function StepForm({ view, completing, draftKey, button, forOthers, contribution }: Props) {
  const form = useDraft(draftKey, view.evidence, startOf(view))
  const [checked, setChecked] = useState(false)
  const answer = answerOf(view.evidence, form.draft)
  const problems = checked ? problemsOf(view, answer) : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    completing.clear()
    if (problemsOf(view, answer).length > 0) return
    if (await completing.contribute(contribution(answer))) form.sent()
  }

  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems.map(({ field, message }) => ({ control: controlId(field), message }))}
        refusal={completing.refusal}
        failure={completing.failure}
        controlOf={controlId}
      />
      <DraftNotice form={form} />
      <Questions view={view} form={form} errorOf={errorsOf(problems, completing)} />
      {forOthers && <OnBehalfFields value={completing.onBehalf} set={completing.setOnBehalf} />}
      <Button type="submit" disabled={completing.pending}>
        {completing.pending ? 'Sending…' : button}
      </Button>
    </form>
  )
}

const startOf = (view: StepView) => ({ ...view.prefilled, ...view.proposal?.answer })

function problemsOf(view: StepView, answer: Readonly<Record<string, unknown>>) {
  const { practice } = view.whose
  return answerProblems(view.evidence, answer, {
    ...(practice ? { own: practice } : {}),
    ...(view.members.length > 0 ? { members: view.members.map(({ id }) => id) } : {}),
  })
}

function errorsOf(
  problems: readonly { readonly field: string; readonly message: string }[],
  { refusal }: Completing,
) {
  return (field: string): string =>
    problems.find((problem) => problem.field === field)?.message ??
    (refusal?.field === field ? refusal.message : '')
}

function Questions({
  view,
  form,
  errorOf,
}: {
  view: StepView
  form: DraftForm
  errorOf: (field: string) => string
}) {
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
