import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'

export type Outcome = 'agreed' | 'failed'

/** The form with which the support lead records how a mediation ended. */
export function useClose(commissioner: string, practice: string) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [network, setNetwork] = useState('')
  const [note, setNote] = useState('')
  const [checked, setChecked] = useState(false)
  const close = useCommand('mediation.close', api.mediation.close.mutate)
  const found = problemsOf(outcome, network, note)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (found.length > 0 || outcome === null) return
    const taken = outcome === 'agreed' ? { network } : {}
    await close.send({ commissioner, practice, outcome, note: note.trim(), ...taken })
  }
  const problems = checked ? found : []
  return { outcome, setOutcome, network, setNetwork, note, setNote, close, problems, submit }
}

const problemsOf = (outcome: Outcome | null, network: string, note: string) => [
  ...(outcome === null ? [{ control: 'outcome-agreed', message: 'Select what came of it' }] : []),
  ...(outcome === 'agreed' && network === ''
    ? [{ control: 'taken-by', message: 'Select the network that takes the practice' }]
    : []),
  ...(note.trim() === '' ? [{ control: 'outcome-note', message: 'Enter a note' }] : []),
]
