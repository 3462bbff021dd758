import { answerProblems } from '@muster/domain/form/check-answer'
import type { LeadHome } from '@muster/domain/views/home-views'
import type { StepView } from '@muster/domain/views/step-view'
import { Button, TextInput } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { answerOf } from '../steps/draft.ts'
import { draftKey } from '../steps/draft-store.ts'
import { controlId } from '../steps/fields/field-props.ts'
import { OnBehalfFields } from '../steps/on-behalf-fields.tsx'
import { Questions } from '../steps/questions.tsx'
import type { OnBehalf, SentAnswer } from '../steps/step-queries.ts'
import { useDraft } from '../steps/use-draft.ts'

/** A support lead enters the group for practices that phoned: its name, and the answer to the membership step. */
export function ProposeForm({ home, view }: { home: LeadHome; view: StepView }) {
  const commissioner = home.commissioner.id
  const form = useDraft(draftKey(`lead ${commissioner}`, 'propose', ''), view.evidence, {})
  const [name, setName] = useState('')
  const [onBehalf, setOnBehalf] = useState<OnBehalf>({ askedBy: '', how: 'phone' })
  const [checked, setChecked] = useState(false)
  const [done, setDone] = useState(false)
  const propose = useCommand('networks.propose', api.networks.propose.mutate)
  const answer = answerOf(view.evidence, form.draft)
  const problems = checked ? problemsOf(view, name, onBehalf, answer) : []
  const errorOf = (control: string) =>
    problems.find((problem) => problem.control === control)?.message ?? ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (problemsOf(view, name, onBehalf, answer).length > 0) return
    const sent = answer as SentAnswer
    const accepted = await propose.send({
      commissioner,
      name: name.trim(),
      answer: sent,
      onBehalf,
    })
    if (!accepted) return
    form.sent()
    setDone(true)
  }

  if (done)
    return (
      <Confirmation title={name} next="Every practice named is now asked to agree to the group." />
    )
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={propose.refusal}
        failure={propose.failure}
        controlOf={(field) => (field === 'name' ? 'network-name' : controlId(field))}
      />
      <TextInput
        id="network-name"
        name="name"
        label="Name of the network"
        labelProps={{ size: 's' }}
        error={errorOf('network-name')}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Questions view={view} form={form} errorOf={(field) => errorOf(controlId(field))} />
      <OnBehalfFields value={onBehalf} set={setOnBehalf} error={errorOf('asked-by')} />
      <Button type="submit" disabled={propose.pending}>
        Put forward
      </Button>
    </form>
  )
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
