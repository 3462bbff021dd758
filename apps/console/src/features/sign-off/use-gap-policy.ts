import { readLondonDate } from '@muster/domain/calendar/day-number'
import type { GapPolicy } from '@muster/domain/facts/events'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft } from '../steps/draft-quantities.ts'

export type HoldOwner = 'supportLead' | 'commissioner' | 'region'

interface Said {
  readonly gapPolicy: GapPolicy | null
  readonly owner: HoldOwner
  readonly reviewOn: DraftParts
  readonly reason: string
}

/** The form with which a support lead says what a gap in coverage does. */
export function useGapPolicy(commissioner: string) {
  const [said, setSaid] = useState<Said>({
    gapPolicy: null,
    owner: 'supportLead',
    reviewOn: {},
    reason: '',
  })
  const [checked, setChecked] = useState(false)
  const command = useCommand('commissioners.setGapPolicy', api.commissioners.setGapPolicy.mutate)

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const { gapPolicy, owner } = said
    if (gapPolicy === null || problemsOf(said).length > 0) return
    const reviewOn = dayOf(said)
    const hold = gapPolicy === 'holdAll' && reviewOn ? { owner, reviewOn } : {}
    command.send({ commissioner, gapPolicy, reason: said.reason.trim(), ...hold })
  }

  const set = (change: Partial<Said>) => setSaid({ ...said, ...change })
  return { said, set, command, submit, problems: checked ? problemsOf(said) : [] }
}

const dayOf = ({ reviewOn }: Said) => readLondonDate(dateOfDraft(reviewOn) ?? '')

const problemsOf = (said: Said) => [
  ...(said.gapPolicy === null
    ? [{ control: 'gap-holdAll', message: 'Select what a gap in coverage does' }]
    : []),
  ...(said.gapPolicy === 'holdAll' && !dayOf(said)
    ? [{ control: 'reviewOn', message: 'Enter a real date for the review' }]
    : []),
  ...(said.reason.trim() === '' ? [{ control: 'gap-reason', message: 'Enter the reason' }] : []),
]
