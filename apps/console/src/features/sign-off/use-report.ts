import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { Report } from '@muster/domain/facts/step-events'
import type { DecidingPage } from '@muster/domain/views/deciding-page'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { useNow } from '../clock/clock-queries.ts'
import { type Decision, emptyDecision, votesSaid } from '../steps/decision.ts'
import { votersFrom } from '../steps/voters.ts'
import { conflictWords } from './interest-words.ts'

interface Said {
  readonly heldAt: string
  readonly outcome: Report['outcome'] | null
  readonly reason: string
  readonly votes: Decision['votes']
}

/** The form with which the secretary records what the committee said of a decision taken outside its meetings. */
export function useReport(
  page: DecidingPage,
  { afterwards }: NonNullable<DecidingPage['owed']>,
  network: string,
) {
  const voters = votersFrom(page.committee, (id) => conflictOf(page, id))
  const now = useNow()
  const from = page.decided ? londonDateOf(page.decided.at) : ''
  const meetings = page.meetings.filter(
    ({ onAgenda, on }) => onAgenda && on >= from && now !== null && on <= londonDateOf(now),
  )
  const [said, setSaid] = useState<Said>({
    heldAt: meetings.at(-1)?.meeting ?? '',
    outcome: afterwards === 'noted' ? 'noted' : null,
    reason: '',
    votes: emptyDecision(voters).votes,
  })
  const [checked, setChecked] = useState(false)
  const command = useCommand('meetings.report', api.meetings.report.mutate)

  function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const { heldAt, outcome } = said
    if (outcome === null || problemsOf(said).length > 0) return
    const votes = outcome === 'noted' ? [] : votesSaid(said.votes)
    const reason = outcome === 'notRatified' ? { reason: said.reason.trim() } : {}
    command.send({ network, heldAt, outcome, votes, ...reason })
  }

  const set = (change: Partial<Said>) => setSaid({ ...said, ...change })
  return { voters, meetings, said, set, command, submit, problems: checked ? problemsOf(said) : [] }
}

const conflictOf = ({ conflicts }: DecidingPage, id: string): string | null => {
  const found = conflicts.find(({ member }) => member === id)
  return found ? conflictWords(found.because) : null
}

function problemsOf({ outcome, reason, votes }: Said) {
  if (outcome === 'noted') return []
  if (outcome === null)
    return [{ control: 'report-ratified', message: 'Select what the committee voted' }]
  const unsaid = Object.entries(votes).find(([, vote]) => vote === '')?.[0]
  return [
    ...(outcome === 'notRatified' && reason.trim() === ''
      ? [{ control: 'report-reason', message: 'Enter why it is not ratified' }]
      : []),
    ...(unsaid ? [{ control: `vote-${unsaid}`, message: `Select how ${unsaid} voted` }] : []),
  ]
}
