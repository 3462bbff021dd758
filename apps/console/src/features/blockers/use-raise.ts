import type { StepView } from '@muster/domain/views/step-view'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import type { Whose } from '../steps/whose.ts'
import { raiseProblems } from './blocker-reasons.ts'

/** The form with which somebody says that they are blocked. */
export function useRaise(view: StepView, whose: Whose) {
  const [kind, setKind] = useState<string | null>(null)
  const [sentence, setSentence] = useState('')
  const [checked, setChecked] = useState(false)
  const [next, setNext] = useState<string | null>(null)
  const raise = useCommand('blockers.raise', api.blockers.raise.mutate)
  const problems = checked ? raiseProblems(kind, sentence) : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (kind === null || raiseProblems(kind, sentence).length > 0) return
    const { meeting: _, ...of } = whose
    const step = view.task.step
    const answer = await raise.send({ step, ...of, kind, sentence: sentence.trim() })
    if (answer) setNext(answer.next)
  }

  const errorOf = (control: string) =>
    problems.find((problem) => problem.control === control)?.message ?? ''
  return { kind, setKind, sentence, setSentence, raise, problems, errorOf, submit, next }
}
