import { answerProblems } from '@muster/domain/form/check-answer'
import type { StepView } from '@muster/domain/views/step-view'
import { Button } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { belowQuestion } from '../organisation/below-question.tsx'
import { FormErrors } from '../page/form-errors.tsx'
import { useViability } from '../viability/use-viability.ts'
import { answerOf } from './draft.ts'
import { DraftNotice } from './draft-notice.tsx'
import { controlId } from './fields/field-props.ts'
import { OnBehalfFields } from './on-behalf-fields.tsx'
import { Questions } from './questions.tsx'
import { WhatFollows } from './step-notices.tsx'
import type { Contribution, SentAnswer } from './step-queries.ts'
import type { Completing } from './use-complete.ts'
import { useDraft } from './use-draft.ts'

interface Props {
  readonly view: StepView
  readonly completing: Completing
  readonly draftKey: string
  readonly button: string
  /** Asked for whom and how, where a support lead answers for a practice. */
  readonly forOthers: boolean
  readonly contribution: (answer: SentAnswer) => Contribution
}

/** The form of a step, made from its evidence and checked by the very rule that the server applies. */
export function StepForm({ view, completing, draftKey, button, forOthers, contribution }: Props) {
  const form = useDraft(draftKey, view.evidence, startOf(view))
  const weighing = useViability({ ...networkOf(view), own: null }, view, form)
  const [checked, setChecked] = useState(false)
  const answer = answerOf(view.evidence, form.draft)
  const unasked = forOthers && !completing.onBehalf?.askedBy.trim()
  const problems = checked ? problemsOf(view, answer) : []
  const signing = view.task.how === 'eachSigns'

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    completing.clear()
    if (problemsOf(view, answer).length > 0 || unasked) return
    if (await completing.contribute(contribution(answer as SentAnswer))) form.sent()
  }

  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={[
          ...problems.map(({ field, message }) => ({ control: controlId(field), message })),
          ...(checked && unasked ? [{ control: 'asked-by', message: whoAsked }] : []),
        ]}
        refusal={completing.refusal}
        failure={completing.failure}
        controlOf={controlId}
      />
      <DraftNotice form={form} />
      <Questions
        view={weighing.asked}
        form={form}
        errorOf={errorsOf(problems, completing)}
        below={belowQuestion(weighing, form)}
      />
      {forOthers && (
        <OnBehalfFields
          value={completing.onBehalf}
          set={completing.setOnBehalf}
          error={checked && unasked ? whoAsked : ''}
        />
      )}
      <WhatFollows follows={signing ? [] : view.follows} />
      <Button type="submit" disabled={completing.pending}>
        {completing.pending ? 'Sending…' : button}
      </Button>
    </form>
  )
}

const networkOf = ({ whose: { network } }: StepView) => (network ? { network } : {})

const whoAsked = 'Enter who asked you to'
const startOf = (view: StepView) => ({
  ...nobodyInterested(view),
  ...view.prefilled,
  ...view.proposal?.answer,
})

/** A member whose box stays empty is entered as one without an interest, and not left out of the register. */
const nobodyInterested = ({ evidence, committee }: StepView) =>
  Object.fromEntries(
    evidence
      .filter(({ kind }) => kind === 'interests')
      .map((field) => [field.id, Object.fromEntries(committee.map(({ id }) => [id, []]))]),
  )

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
