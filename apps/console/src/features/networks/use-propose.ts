import { answerProblems } from '@muster/domain/form/check-answer'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { errorAt } from '../page/form-errors.tsx'
import { answerOf, list } from '../steps/draft.ts'
import { draftKey } from '../steps/draft-store.ts'
import { type Asked, controlId } from '../steps/fields/field-props.ts'
import type { OnBehalf, SentAnswer } from '../steps/step-queries.ts'
import { useDraft } from '../steps/use-draft.ts'

/** Who puts the group forward: one of its practices, or the support lead for practices that asked. */
export interface Proposer {
  readonly commissioner: string
  /** The practice that proposes; null where the support lead enters it. */
  readonly practice: string | null
}

/** The form with which a group is put forward. */
export function usePropose({ commissioner, practice }: Proposer, asked: Asked) {
  const who = practice === null ? `lead ${commissioner}` : `practice ${practice}`
  const start = practice === null ? {} : startingWith(asked, practice)
  const form = useDraft(draftKey(who, 'propose', ''), asked.evidence, start)
  const [name, setName] = useState('')
  const [onBehalf, setOnBehalf] = useState<OnBehalf>({ askedBy: '', how: 'phone' })
  const [checked, setChecked] = useState(false)
  const [done, setDone] = useState<Proposed | null>(null)
  const propose = useCommand('networks.propose', api.networks.propose.mutate)
  const answer = answerOf(asked.evidence, form.draft)
  const found = problemsOf(asked, name, practice === null ? onBehalf : null, answer)
  const problems = checked ? found : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0) return
    const group = { commissioner, name: name.trim(), answer: answer as SentAnswer }
    const sent = await propose.send(practice === null ? { ...group, onBehalf } : group)
    if (!sent) return
    form.sent()
    setDone({ network: sent.network, name: name.trim(), members: membersIn(asked, answer) })
  }

  const errorOf = (control: string) => errorAt(problems, control)
  return { form, name, setName, onBehalf, setOnBehalf, propose, problems, errorOf, submit, done }
}

export interface Proposed {
  readonly network: string
  readonly name: string
  readonly members: readonly string[]
}

const membersField = ({ evidence }: Asked) => evidence.find(({ kind }) => kind === 'members')

/** A practice proposes a group that it would be in. */
function startingWith(asked: Asked, practice: string) {
  const field = membersField(asked)
  return field ? { [field.id]: [practice] } : {}
}

const membersIn = (asked: Asked, answer: Readonly<Record<string, unknown>>): readonly string[] =>
  list(answer[membersField(asked)?.id ?? ''] as readonly string[] | undefined)

const problemsOf = (
  { evidence }: Asked,
  name: string,
  onBehalf: OnBehalf | null,
  answer: Readonly<Record<string, unknown>>,
) => [
  ...(name.trim() ? [] : [{ control: 'network-name', message: 'Enter a name' }]),
  ...answerProblems(evidence, answer).map(({ field, message }) => ({
    control: controlId(field),
    message,
  })),
  ...(onBehalf === null || onBehalf.askedBy.trim()
    ? []
    : [{ control: 'asked-by', message: 'Enter who asked you to' }]),
]
