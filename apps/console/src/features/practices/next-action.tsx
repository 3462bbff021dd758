import { daysBetween } from '@muster/domain/calendar/days'
import { formatWeekday } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { Instant, LondonDate } from '@muster/domain/ids'
import type { PracticeHome } from '@muster/domain/views/home-views'
import { Card } from 'nhsuk-react-components'
import { useNow } from '../clock/clock-queries.ts'
import { countDays } from '../clock/format-time.ts'
import { TaskLink } from '../steps/task-link.tsx'
import { waitingWords } from '../steps/waiting-words.ts'
import { whoseOfTask } from './whose-of-task.ts'

/** The one thing to do now: how long it takes, by when, and what happens if it is late. */
export function NextAction({ home }: { home: PracticeHome }) {
  const { next } = home
  if (!next) return <NothingToDo home={home} />
  const { task } = next
  return (
    <Card feature>
      <Card.Heading headingLevel="h2">Your next action</Card.Heading>
      <p className="nhsuk-heading-s">{task.title}</p>
      <p>
        {task.minutes !== null && `It takes about ${task.minutes} minutes. `}
        Do it by <strong>{formatWeekday(task.due)}</strong>
        <DaysLeft due={task.due} />.
      </p>
      <p>
        <strong>If it is late:</strong> {next.ifLate}
      </p>
      <TaskLink task={task} whose={whoseOfTask(home, task)} className="nhsuk-button muster-flat">
        Start now<span className="nhsuk-u-visually-hidden">: {task.title}</span>
      </TaskLink>
    </Card>
  )
}

function DaysLeft({ due }: { due: LondonDate }) {
  const now = useNow()
  if (now === null) return null
  const days = daysBetween(londonDateOf(now), due)
  if (days === 0) return ' (today)'
  return days > 0 ? ` (in ${countDays(days)})` : ` (${countDays(-days)} ago)`
}

function NothingToDo({ home }: { home: PracticeHome }) {
  const now = useNow()
  return (
    <Card feature>
      <Card.Heading headingLevel="h2">{headingOf(home)}</Card.Heading>
      <p>{waitingFor(home, now)}</p>
    </Card>
  )
}

function headingOf({ network, claims, joining, wants }: PracticeHome): string {
  if (network !== null || !wants) return 'Nothing for you to do now'
  if (claims.length > 0) return 'Choose your group'
  return joining.length > 0 ? 'Joining a network' : 'Find a network'
}

function waitingFor(
  { network, claims, joining, wants }: PracticeHome,
  now: Instant | null,
): string {
  if (network?.waitingOn && network.waitingFor)
    return `Your network waits for ‘${network.waitingFor.title}’: ${waitingWords(network.waitingOn, now)}.`
  if (network === null && claims.length > 0)
    return `${claims.map(({ name }) => name).join(' and ')} name your practice, and wait for your answer. You can join one of them.`
  if (network === null && wants)
    return joining.length > 0
      ? 'Your practice is in no network yet. Below stands which it may join, and who has to agree.'
      : 'Your practice is in no network yet. Put forward a group of practices, or ask a network for a place. Your support lead helps you to find one.'
  return 'We will show your next action here as soon as there is one.'
}
