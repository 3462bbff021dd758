import type { Interest } from '@muster/domain/facts/events'
import { practiceId } from '@muster/domain/ids'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'

export type InterestKind = Interest['kind']

interface Said {
  readonly member: string
  readonly practice: string
  readonly kind: InterestKind | null
  readonly details: string
}

const nothing: Said = { member: '', practice: '', kind: null, details: '' }

/** The form with which the secretary enters an interest. */
export function useDeclare(commissioner: string) {
  const [said, setSaid] = useState(nothing)
  const [checked, setChecked] = useState(false)
  const declare = useCommand('committee.declareInterest', api.committee.declareInterest.mutate)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const { member, kind } = said
    if (kind === null || problemsOf(said).length > 0) return
    const details = said.details.trim()
    const practice = practiceId(said.practice.trim())
    const sent = { commissioner, member, kind, practice, ...(details && { details }) }
    if (!(await declare.send(sent))) return
    setSaid(nothing)
    setChecked(false)
  }

  const set = (change: Partial<Said>) => setSaid({ ...said, ...change })
  return { said, set, declare, submit, problems: checked ? problemsOf(said) : [] }
}

const problemsOf = ({ member, practice, kind }: Said) => [
  ...(member === '' ? [{ control: 'interest-member', message: 'Choose the member' }] : []),
  ...(practice.trim() === ''
    ? [{ control: 'interest-practice', message: 'Enter the code of the practice' }]
    : []),
  ...(kind === null
    ? [{ control: 'interest-kind-practice', message: 'Select the kind of interest' }]
    : []),
]
