import type { DecisionOutcome } from '@muster/domain/facts/step-events'
import type { OutOfMeetingBody } from '@muster/domain/programme/routes'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import type { CompleteInput } from '../steps/step-queries.ts'
import {
  type ConditionsSaid,
  conditionsProblems,
  conditionsSent,
  noConditions,
} from './conditions-fields.tsx'

interface Said extends ConditionsSaid {
  readonly outcome: DecisionOutcome | null
  readonly reason: string
}

/** The form with which a decision outside a meeting is recorded. */
export function useDecideOutside(step: string, network: string, way: OutOfMeetingBody) {
  const [said, setSaid] = useState<Said>({
    outcome: null,
    reason: '',
    ...noConditions,
  })
  const [checked, setChecked] = useState(false)
  const command = useCommand('steps.complete', (input: CompleteInput) =>
    api.steps.complete.mutate(input),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const { outcome } = said
    if (outcome === null || problemsOf(way, said).length > 0) return
    command.send({
      step,
      network,
      contribution: {
        kind: 'decide',
        by: way,
        outcome,
        votes: [],
        reason: said.reason.trim(),
        ...(outcome === 'approveWithConditions' && conditionsSent(said)),
      },
    })
  }

  const set = (change: Partial<Said>) => setSaid({ ...said, ...change })
  return { said, set, command, submit, problems: checked ? problemsOf(way, said) : [] }
}

const problemsOf = (way: OutOfMeetingBody, said: Said) => [
  ...(said.outcome === null
    ? [{ control: `${way}-outcome-approve`, message: 'Select what was decided' }]
    : []),
  ...(said.outcome === 'approveWithConditions' ? conditionsProblems(said, `${way}-`) : []),
  ...(said.reason.trim() === ''
    ? [{ control: `${way}-reason`, message: 'Enter why it is decided outside a meeting' }]
    : []),
]
