import { readLondonDate } from '@muster/domain/calendar/day-number'
import type { LeadHome } from '@muster/domain/views/home-views'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkboxes } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'
import { FormErrors } from '../page/form-errors.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import type { DraftParts } from '../steps/draft.ts'
import { dateOfDraft } from '../steps/draft-quantities.ts'
import { DayInput } from './day-input.tsx'

export function ScheduleMeetingPage({ commissioner }: { commissioner: string }) {
  const query = useQuery(commissionerQuery(commissioner))
  return (
    <>
      <PageHeading>Schedule a meeting</PageHeading>
      <Loaded query={query} what="the networks">
        {(home) => <ScheduleForm home={home} />}
      </Loaded>
    </>
  )
}

function ScheduleForm({ home }: { home: LeadHome }) {
  const [on, setOn] = useState<DraftParts>({})
  const [papersBy, setPapersBy] = useState<DraftParts>({})
  const [agenda, setAgenda] = useState<readonly string[]>([])
  const [checked, setChecked] = useState(false)
  const [done, setDone] = useState(false)
  const schedule = useCommand('meetings.schedule', api.meetings.schedule.mutate)
  const dates = { on: readDay(on), papersBy: readDay(papersBy) }
  const problems = checked ? problemsOf(dates, agenda) : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (!dates.on || !dates.papersBy || agenda.length === 0) return
    const { on: day, papersBy: papers } = dates
    const answer = await schedule.send({
      commissioner: home.commissioner.id,
      on: day,
      papersBy: papers,
      agenda: [...agenda],
    })
    if (answer) setDone(true)
  }

  if (done)
    return (
      <Confirmation
        title="Meeting scheduled"
        next="Declare the interests of its members before it meets. Its steps are on your committee’s page."
      />
    )
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={schedule.refusal}
        failure={schedule.failure}
        controlOf={(field) => field}
      />
      <DayInput id="on" legend="When does the committee meet?" value={on} set={setOn} />
      <DayInput
        id="papersBy"
        legend="By when do papers go out?"
        value={papersBy}
        set={setPapersBy}
      />
      <Checkboxes
        id="agenda-group"
        name="agenda"
        legend="Which networks are to be decided?"
        legendProps={{ size: 's' }}
      >
        {home.networks.map(({ id, name }, index) => (
          <Checkboxes.Item
            key={id}
            id={index === 0 ? 'agenda' : `agenda-${id}`}
            checked={agenda.includes(id)}
            onChange={(event) =>
              setAgenda(
                event.currentTarget.checked ? [...agenda, id] : agenda.filter((one) => one !== id),
              )
            }
          >
            {name}
          </Checkboxes.Item>
        ))}
      </Checkboxes>
      <Button type="submit" disabled={schedule.pending}>
        Schedule the meeting
      </Button>
    </form>
  )
}

const readDay = (parts: DraftParts) => readLondonDate(dateOfDraft(parts) ?? '')

function problemsOf(
  { on, papersBy }: { on: string | null; papersBy: string | null },
  agenda: readonly string[],
) {
  return [
    ...(on ? [] : [{ control: 'on', message: 'Enter a real date for the meeting' }]),
    ...(papersBy ? [] : [{ control: 'papersBy', message: 'Enter a real date for the papers' }]),
    ...(agenda.length > 0
      ? []
      : [{ control: 'agenda', message: 'Select at least one network to be decided' }]),
  ]
}
