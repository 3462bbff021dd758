import { readLondonDate } from '@muster/domain/calendar/day-number'
import { formatDate, formatWeekday } from '@muster/domain/calendar/format-date'
import type { LeadHome } from '@muster/domain/views/home-views'
import type { YourTask } from '@muster/domain/views/your-tasks'
import { Link } from '@tanstack/react-router'
import { Card, Tag } from 'nhsuk-react-components'
import { useMe } from '../session/session-queries.ts'

/** What the person who looks has to do at a commissioner, before anything else; `at` names one that is not the page’s. */
export function YourTasks({ home, at }: { home: LeadHome; at?: string }) {
  const { data: me } = useMe()
  const works = me?.home === 'lead' || me?.home === 'secretary'
  if (home.yours.length === 0 && !works) return null
  return (
    <Card feature>
      <Card.Heading headingLevel="h2">
        {home.yours.length === 0
          ? 'No step waits for you now'
          : `What waits for you${at ? ` at ${at}` : ''}`}
      </Card.Heading>
      {home.yours.length === 0 ? (
        <p>Below stands what each network waits for, and on whom.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {home.yours.map((task) => (
            <li key={task.step}>
              <Places task={task} commissioner={home.commissioner.id} />
              <span className="nhsuk-hint muster-line">
                Due {formatDate(task.due)} {task.late && <Tag modifier="red">Late</Tag>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

interface Props {
  readonly task: YourTask
  readonly commissioner: string
}

/** One place is a link by the step’s title; several are named, each a link of its own. */
function Places({ task, commissioner }: Props) {
  const { step, title, places } = task
  if (task.servesNotices)
    return (
      <Link to="/commissioners/$commissioner/variations" params={{ commissioner }}>
        {title}: {places.length === 1 ? '1 practice' : `${places.length} practices`}
      </Link>
    )
  return (
    <>
      <strong>{title}</strong>:{' '}
      {places.map(({ whose, name }, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <Link
            to="/steps/$step"
            params={{ step }}
            search={'network' in whose ? whose : { ...whose, commissioner }}
          >
            <span className="nhsuk-u-visually-hidden">{title}: </span>
            {placeWords(name)}
          </Link>
        </span>
      ))}
    </>
  )
}

/** A meeting is known by its day. */
function placeWords(name: string): string {
  const day = readLondonDate(name)
  return day ? formatWeekday(day) : name
}
