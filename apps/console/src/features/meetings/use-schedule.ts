import { readLondonDate } from '@muster/domain/calendar/day-number'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft } from '../steps/draft-quantities.ts'

interface Plan {
  readonly on: DraftParts
  readonly papersBy: DraftParts
  readonly agenda: readonly string[]
}

/** The form with which a secretary schedules a meeting. */
export function useSchedule(commissioner: string) {
  const [plan, setPlan] = useState<Plan>({ on: {}, papersBy: {}, agenda: [] })
  const [checked, setChecked] = useState(false)
  const [done, setDone] = useState(false)
  const schedule = useCommand('meetings.schedule', api.meetings.schedule.mutate)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    const on = readDay(plan.on)
    const papersBy = readDay(plan.papersBy)
    if (!on || !papersBy || plan.agenda.length === 0) return
    const agenda = [...plan.agenda]
    if (await schedule.send({ commissioner, on, papersBy, agenda })) setDone(true)
  }

  const set = (change: Partial<Plan>) => setPlan({ ...plan, ...change })
  return { plan, set, schedule, submit, done, problems: checked ? planProblems(plan) : [] }
}

const readDay = (parts: DraftParts) => readLondonDate(dateOfDraft(parts) ?? '')

const planProblems = ({ on, papersBy, agenda }: Plan) => [
  ...(readDay(on) ? [] : [{ control: 'on', message: 'Enter a real date for the meeting' }]),
  ...(readDay(papersBy)
    ? []
    : [{ control: 'papersBy', message: 'Enter a real date for the papers' }]),
  ...(agenda.length > 0
    ? []
    : [{ control: 'agenda', message: 'Select at least one network to be decided' }]),
]
