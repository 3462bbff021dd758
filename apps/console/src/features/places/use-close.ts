import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { useForLmc } from '../lmc/use-for-lmc.tsx'

export type Outcome = 'agreed' | 'failed'

/** The form with which it is recorded how a mediation ended: by the mediator, or for the committee. */
export function useClose(commissioner: string, practice: string, forLmc: boolean) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [network, setNetwork] = useState('')
  const [note, setNote] = useState('')
  const [checked, setChecked] = useState(false)
  const close = useCommand('mediation.close', api.mediation.close.mutate)
  const lmc = useForLmc('outcome-asked', forLmc, checked)
  const found = [...problemsOf(outcome, network, note), ...lmc.found]

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0 || outcome === null) return
    const taken = outcome === 'agreed' ? { network } : {}
    await close.send({ commissioner, practice, outcome, note: note.trim(), ...taken, ...lmc.asked })
  }
  const problems = checked ? found : []
  return {
    outcome,
    setOutcome,
    network,
    setNetwork,
    note,
    setNote,
    close,
    problems,
    submit,
    asked: lmc.fields,
  }
}

const problemsOf = (outcome: Outcome | null, network: string, note: string) => [
  ...(outcome === null ? [{ control: 'outcome-agreed', message: 'Select what came of it' }] : []),
  ...(outcome === 'agreed' && network === ''
    ? [{ control: 'taken-by', message: 'Select the network that takes the practice' }]
    : []),
  ...(note.trim() === '' ? [{ control: 'outcome-note', message: 'Enter a note' }] : []),
]
