import { formatWeekday } from '@muster/domain/calendar/format-date'
import type { LeadHome } from '@muster/domain/views/home-views'
import { Link } from '@tanstack/react-router'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useMe } from '../session/session-queries.ts'
import { TaskList } from '../steps/task-list.tsx'

type Meeting = LeadHome['meetings'][number]

/** Meetings of the deciding body, with the networks to be decided at each. */
export function Meetings({ home }: { home: LeadHome }) {
  const { data: me } = useMe()
  const commissioner = home.commissioner.id
  return (
    <section aria-labelledby="meetings">
      <h2 className="nhsuk-heading-m" id="meetings">
        Meetings
      </h2>
      {home.meetings.length === 0 && <p>No meeting is scheduled.</p>}
      {home.meetings.map((meeting) => (
        <MeetingCard key={meeting.id} meeting={meeting} home={home} />
      ))}
      {(me?.home === 'secretary' || me?.home === 'lead') && (
        <OnlyNow>
          <ul className="nhsuk-list muster-no-print">
            {me.home === 'secretary' && (
              <li>
                <Link to="/commissioners/$commissioner/meetings/new" params={{ commissioner }}>
                  Schedule a meeting
                </Link>
              </li>
            )}
            <li>
              <Link to="/commissioners/$commissioner/committee" params={{ commissioner }}>
                Enter the members of the committee
              </Link>
            </li>
          </ul>
        </OnlyNow>
      )}
    </section>
  )
}

function MeetingCard({ meeting, home }: { meeting: Meeting; home: LeadHome }) {
  const nameOf = (id: string) => home.networks.find((network) => network.id === id)?.name ?? id
  return (
    <section className="muster-item">
      <h3 className="nhsuk-heading-s">{formatWeekday(meeting.on)}</h3>
      <p>Papers go out by {formatWeekday(meeting.papersBy)}. To be decided:</p>
      <ul>
        {meeting.agenda.map((network) => (
          <li key={network}>
            <Link to="/networks/$network" params={{ network }}>
              {nameOf(network)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="muster-no-print">
        <Link
          to="/commissioners/$commissioner/meetings/$meeting/minutes"
          params={{ commissioner: home.commissioner.id, meeting: meeting.id }}
        >
          Minutes of {formatWeekday(meeting.on)}
        </Link>
      </p>
      <TaskList
        tasks={meeting.tasks}
        whoseOf={() => ({ meeting: meeting.id, commissioner: home.commissioner.id })}
      />
    </section>
  )
}
