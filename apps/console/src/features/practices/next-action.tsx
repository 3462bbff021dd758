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
import { WithoutNetwork } from './without-network.tsx'

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
  if (home.unplaced) return <WithoutNetwork practice={home.practice.id} unplaced={home.unplaced} />
  return (
    <Card feature>
      <Card.Heading headingLevel="h2">
        {home.network ? 'Nothing for you to do now' : 'Find a network'}
      </Card.Heading>
      <p>{waitingFor(home, now)}</p>
    </Card>
  )
}

function waitingFor({ network }: PracticeHome, now: Instant | null): string {
  if (network?.waitingOn && network.waitingFor)
    return `Your network waits for ‘${network.waitingFor.title}’: ${waitingWords(network.waitingOn, now)}.`
  return network
    ? 'We will show your next action here as soon as there is one.'
    : 'Your practice is in no network yet. Put forward a group of practices.'
}
