import { readLondonDate } from '@muster/domain/calendar/day-number'
import { addDays } from '@muster/domain/calendar/days'
import type { RegisterOutcome } from '@muster/domain/facts/register-events'
import { networkId, practiceId } from '@muster/domain/ids'
import type { RegisterDecision } from '@muster/domain/register/decide-register'
import type { RegisterChangeView } from '@muster/domain/register/register-page'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft } from '../steps/draft-quantities.ts'

export type Choice = RegisterOutcome | 'keep'

interface Said {
  readonly choice: Choice | null
  readonly from: DraftParts
  readonly successor: string
  readonly network: string
  readonly reason: string
  /** The others that moved to the same commissioner are decided on with it. */
  readonly together: boolean
}

/** The form with which a support lead decides what the register means; the day is the one that follows from it. */
export function useRegisterDecision(change: RegisterChangeView, done: () => void) {
  const [said, setSaid] = useState<Said>(() => ({
    choice: change.outcome,
    from: partsOf(change.from ?? firstDay(change)),
    successor: '',
    network: '',
    reason: '',
    together: false,
  }))
  const [checked, setChecked] = useState(false)
  const command = useCommand('register.decide', api.register.decide.mutate)
  const found = problemsOf(said, change)
  const also = said.together ? change.together.map(({ id }) => id) : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const decision = decisionOf(said)
    if (!decision || found.length > 0) return
    const { practice, id } = change
    const sent = await command.send({
      practice,
      change: id,
      decision,
      ...(also.length > 0 ? { also } : {}),
      reason: said.reason.trim(),
    })
    if (sent) done()
  }

  const set = (more: Partial<Said>) => setSaid({ ...said, ...more })
  const decision = decisionOf(said)
  return { said, set, submit, command, decision, also, problems: checked ? found : [] }
}

/** The register names the last day of a practice that closes: it is none from the day after. */
const firstDay = ({ kind, on }: RegisterChangeView) =>
  on !== null && kind === 'closed' ? addDays(on, 1) : on

/** The day as its parts are typed. */
function partsOf(day: string | null): DraftParts {
  if (day === null) return {}
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)))
  return { day: date, month, year }
}

export const needsSuccessor = (choice: Choice | null): boolean =>
  choice === 'merges' || choice === 'newCode'

const dayOf = ({ from }: Said) => readLondonDate(dateOfDraft(from) ?? '')

/** Null as long as something that it needs is missing: there is nothing to preview. */
function decisionOf(said: Said): RegisterDecision | null {
  const { choice, successor, network } = said
  if (choice === null) return null
  if (choice === 'keep') return { keep: true }
  const from = dayOf(said)
  if (!from || (needsSuccessor(choice) && successor === '')) return null
  return {
    keep: false,
    outcome: choice,
    from,
    ...(needsSuccessor(choice) ? { successor: practiceId(successor) } : {}),
    ...(choice === 'merges' && network !== '' ? { network: networkId(network) } : {}),
  }
}

function problemsOf(said: Said, { successors }: RegisterChangeView) {
  const { choice, successor, network, reason } = said
  const chosen = successors.find(({ id }) => id === successor)
  const asksNetwork = choice === 'merges' && (chosen?.choice.length ?? 0) > 0
  return [
    ...(choice === null ? [{ control: 'decide-0', message: 'Select what it means' }] : []),
    ...(needsSuccessor(choice) && successor === ''
      ? [{ control: 'successor', message: 'Select the practice that takes its place' }]
      : []),
    ...(asksNetwork && network === ''
      ? [{ control: 'network-0', message: 'Select the network of the merged practice' }]
      : []),
    ...(choice !== null && choice !== 'keep' && !dayOf(said)
      ? [{ control: 'from', message: 'Enter a real date' }]
      : []),
    ...(reason.trim() === '' ? [{ control: 'register-reason', message: 'Enter the reason' }] : []),
  ]
}
