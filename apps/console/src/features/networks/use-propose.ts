import { answerProblems } from '@muster/domain/form/check-answer'
import type { StepView } from '@muster/domain/views/step-view'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { answerOf } from '../steps/draft.ts'
import { draftKey } from '../steps/draft-store.ts'
import { controlId } from '../steps/fields/field-props.ts'
import type { OnBehalf, SentAnswer } from '../steps/step-queries.ts'
import { useDraft } from '../steps/use-draft.ts'

/** The form with which a support lead puts a group forward for practices that asked. */
export function usePropose(commissioner: string, view: StepView) {
  const form = useDraft(draftKey(`lead ${commissioner}`, 'propose', ''), view.evidence, {})
  const [name, setName] = useState('')
  const [onBehalf, setOnBehalf] = useState<OnBehalf>({ askedBy: '', how: 'phone' })
  const [checked, setChecked] = useState(false)
  const [done, setDone] = useState(false)
  const propose = useCommand('networks.propose', api.networks.propose.mutate)
  const answer = answerOf(view.evidence, form.draft)
  const problems = checked ? problemsOf(view, name, onBehalf, answer) : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (problemsOf(view, name, onBehalf, answer).length > 0) return
    const sent = { commissioner, name: name.trim(), answer: answer as SentAnswer, onBehalf }
    if (!(await propose.send(sent))) return
    form.sent()
    setDone(true)
  }

  const errorOf = (control: string) =>
    problems.find((problem) => problem.control === control)?.message ?? ''
  return { form, name, setName, onBehalf, setOnBehalf, propose, problems, errorOf, submit, done }
}

const problemsOf = (
  view: StepView,
  name: string,
  { askedBy }: OnBehalf,
  answer: Readonly<Record<string, unknown>>,
) => [
  ...(name.trim() ? [] : [{ control: 'network-name', message: 'Enter a name' }]),
  ...answerProblems(view.evidence, answer).map(({ field, message }) => ({
    control: controlId(field),
    message,
  })),
  ...(askedBy.trim() ? [] : [{ control: 'asked-by', message: 'Enter who asked you to' }]),
]
