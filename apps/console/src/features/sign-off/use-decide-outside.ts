import type { DecisionOutcome } from '@muster/domain/facts/step-events'
import type { OutOfMeetingBody } from '@muster/domain/programme/routes'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import type { CompleteInput } from '../steps/step-queries.ts'

interface Said {
  readonly outcome: DecisionOutcome | null
  readonly conditions: string
  readonly reason: string
}

/** The form with which a decision outside a meeting is recorded. */
export function useDecideOutside(step: string, network: string, way: OutOfMeetingBody) {
  const [said, setSaid] = useState<Said>({ outcome: null, conditions: '', reason: '' })
  const [checked, setChecked] = useState(false)
  const command = useCommand('steps.complete', (input: CompleteInput) =>
    api.steps.complete.mutate(input),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const { outcome } = said
    if (outcome === null || problemsOf(way, said).length > 0) return
    const conditions = said.conditions.trim()
    command.send({
      step,
      network,
      contribution: {
        kind: 'decide',
        by: way,
        outcome,
        votes: [],
        reason: said.reason.trim(),
        ...(outcome === 'approveWithConditions' && { conditions }),
      },
    })
  }

  const set = (change: Partial<Said>) => setSaid({ ...said, ...change })
  return { said, set, command, submit, problems: checked ? problemsOf(way, said) : [] }
}

const problemsOf = (way: OutOfMeetingBody, { outcome, conditions, reason }: Said) => [
  ...(outcome === null
    ? [{ control: `${way}-outcome-approve`, message: 'Select what was decided' }]
    : []),
  ...(outcome === 'approveWithConditions' && conditions.trim() === ''
    ? [{ control: `${way}-conditions`, message: 'Enter the conditions' }]
    : []),
  ...(reason.trim() === ''
    ? [{ control: `${way}-reason`, message: 'Enter why it is decided outside a meeting' }]
    : []),
]
