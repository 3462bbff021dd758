import { formatWeekday } from '@muster/domain/calendar/format-date'
import type { Instant } from '@muster/domain/ids'
import { memberWords } from '@muster/domain/sign-off/member-words'
import type { Minutes } from '@muster/domain/views/minutes'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Button } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { conflictWords } from '../sign-off/interest-words.ts'
import { MinutedNetwork } from './minuted-network.tsx'

interface Props {
  readonly commissioner: string
  readonly meeting: string
}

const minutesQuery = ({ commissioner, meeting }: Props, asOf?: Instant) =>
  queryOptions({
    queryKey: ['meetings', 'minutes', commissioner, meeting, { asOf }],
    queryFn: (): Promise<Minutes> => api.meetings.minutes.query({ commissioner, meeting, asOf }),
  })

/** A meeting on paper: who came, who had a conflict, what was decided. */
export function MinutesPage(props: Props) {
  const query = useQuery(minutesQuery(props, useAsOf()))
  return (
    <Loaded query={query} what="the minutes">
      {(minutes) => (
        <>
          <PageHeading caption={minutes.commissionerName}>
            {`Minutes of ${formatWeekday(minutes.on)}`}
          </PageHeading>
          <Button type="button" secondary onClick={() => window.print()}>
            Print these minutes
          </Button>
          <Members minutes={minutes} />
          <h2 className="nhsuk-heading-m">Decisions</h2>
          {minutes.items.map((item) => (
            <MinutedNetwork key={item.network} item={item} committee={minutes.members} />
          ))}
        </>
      )}
    </Loaded>
  )
}

const Members = ({ minutes: { members, quorum, whenConflicted } }: { minutes: Minutes }) => (
  <>
    <h2 className="nhsuk-heading-m">Members</h2>
    {members.length === 0 && <p>No committee has been entered.</p>}
    <ul>
      {members.map(({ id, alternateFor, present, conflicts }) => (
        <li key={id}>
          {memberWords(members, id)}
          {alternateFor && `, for ${memberWords(members, alternateFor)}`}:{' '}
          {present ? 'present' : 'not present'}
          {conflicts.length > 0 && `; ${conflictWords(conflicts)}`}
        </li>
      ))}
    </ul>
    <p>
      Members with a conflict {whenConflicted === 'leave' ? 'left' : 'could speak and did not vote'}
      .{' '}
      {quorum &&
        `A quorum is ${quorum.votingMembers} who vote, among them ${quorum.layMembers} lay and ${quorum.executives} executive.`}
    </p>
  </>
)
