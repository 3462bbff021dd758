import { useLocation } from '@tanstack/react-router'
import { Button, Details, TextInput } from 'nhsuk-react-components'
import { DayInput } from '../meetings/day-input.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useMe } from '../session/session-queries.ts'
import { useChooseMoment } from './use-choose-moment.ts'

/** At the foot of every page that has a past: the same page as it stood at an earlier moment. */
export function ChooseMoment() {
  const { data: me } = useMe()
  const pathname = useLocation({ select: (at) => at.pathname })
  if (!me || isAboutNow(pathname)) return null
  return (
    <div className="nhsuk-width-container muster-no-print">
      <Details>
        <Details.Summary>See this page as it stood on an earlier day</Details.Summary>
        <Details.Text>
          <MomentForm />
        </Details.Text>
      </Details>
    </div>
  )
}

/** Forms, the start page and how Muster is at this moment have no past to show. */
const isAboutNow = (pathname: string) =>
  pathname === '/' || /\/(health|sources|new|blocked|committee)$/.test(pathname)

function MomentForm() {
  const { day, setDay, time, setTime, problems, submit } = useChooseMoment()
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors problems={problems} />
      <DayInput
        id="as-of"
        legend="See it as it stood on"
        hint="For example, 31 5 2019"
        value={day}
        set={setDay}
        error={errorAt(problems, 'as-of')}
      />
      <TextInput
        id="as-of-time"
        label="at"
        labelProps={{ size: 's' }}
        hint="By the 24-hour clock, for example 17:00"
        className="nhsuk-input--width-5"
        value={time}
        error={errorAt(problems, 'as-of-time')}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <Button type="submit" secondary>
        Show it
      </Button>
    </form>
  )
}
