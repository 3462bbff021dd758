import type { LeadHome } from '@muster/domain/views/home-views'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkboxes } from 'nhsuk-react-components'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { Confirmation } from '../steps/confirmation.tsx'
import { DayInput } from './day-input.tsx'
import { useSchedule } from './use-schedule.ts'

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
  const { plan, set, schedule, submit, done, problems } = useSchedule(home.commissioner.id)
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
      <DayInput
        id="on"
        legend="When does the committee meet?"
        error={errorAt(problems, 'on')}
        value={plan.on}
        set={(on) => set({ on })}
      />
      <DayInput
        id="papersBy"
        legend="By when do papers go out?"
        error={errorAt(problems, 'papersBy')}
        value={plan.papersBy}
        set={(papersBy) => set({ papersBy })}
      />
      <Agenda
        home={home}
        agenda={plan.agenda}
        set={(agenda) => set({ agenda })}
        error={errorAt(problems, 'agenda')}
      />
      <Button type="submit" disabled={schedule.pending}>
        Schedule the meeting
      </Button>
    </form>
  )
}

interface AgendaProps {
  readonly home: LeadHome
  readonly agenda: readonly string[]
  readonly set: (agenda: readonly string[]) => void
  readonly error: string
}

const Agenda = ({ home, agenda, set, error }: AgendaProps) => (
  <Checkboxes
    id="agenda-group"
    name="agenda"
    legend="Which networks are to be decided?"
    legendProps={{ size: 's' }}
    error={error}
  >
    {home.networks.map(({ id, name }, index) => (
      <Checkboxes.Item
        key={id}
        id={index === 0 ? 'agenda' : `agenda-${id}`}
        checked={agenda.includes(id)}
        onChange={(event) =>
          set(event.currentTarget.checked ? [...agenda, id] : agenda.filter((one) => one !== id))
        }
      >
        {name}
      </Checkboxes.Item>
    ))}
  </Checkboxes>
)
