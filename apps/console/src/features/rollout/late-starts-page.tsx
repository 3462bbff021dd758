import { readLondonDate } from '@muster/domain/calendar/day-number'
import { formatDate } from '@muster/domain/calendar/format-date'
import type { Instant } from '@muster/domain/ids'
import type { LateStart, PracticeLoss } from '@muster/domain/money/late-start'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'
import { useAsOf } from '../as-of/use-as-of.ts'
import { countDays } from '../clock/format-time.ts'
import { poundsColumn } from '../money/pounds-column.ts'
import { commissionerColumn, networkColumn } from '../networks/place-columns.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'

const lateStartsQuery = (asOf?: Instant) =>
  queryOptions({
    queryKey: ['rollout', 'lateStarts', { asOf }],
    queryFn: () => api.rollout.lateStarts.query({ asOf }),
  })

const networkColumns: readonly Column<LateStart>[] = [
  networkColumn(),
  commissionerColumn(),
  {
    id: 'state',
    header: 'Now',
    value: ({ live }) => (live ? 'Live, late' : 'Not established'),
    filter: ({ live }) => (live ? 'Live, late' : 'Not established'),
  },
  {
    id: 'start',
    header: 'Start',
    value: ({ start }) => start,
    text: ({ start }) => formatDate(start),
    cell: ({ start, live, daysLate }) =>
      `${live ? '' : 'Earliest '}${formatDate(start)} (${countDays(daysLate)} late)`,
  },
  {
    id: 'waits',
    header: 'Waits for',
    value: ({ waitingFor, waitingOn }) =>
      waitingFor === null ? 'Nothing' : `${waitingFor}: ${waitingOn ?? 'nobody in particular'}`,
  },
  {
    id: 'held',
    header: 'Held back',
    value: ({ held }) => (held.length === 0 ? 'Nothing' : held.join('; ')),
  },
  poundsColumn('lost', 'Lost by starting then', ({ lostPence }) => lostPence),
  poundsColumn('week', 'Each week later costs', ({ weekPence }) => weekPence),
]

interface Loss extends PracticeLoss {
  readonly networkName: string
}

const practiceColumns: readonly Column<Loss>[] = [
  { id: 'practice', header: 'Practice', value: ({ name, id }) => `${name} (${id})` },
  {
    id: 'network',
    header: 'Network',
    value: ({ networkName }) => networkName,
    filter: ({ networkName }) => networkName,
  },
  poundsColumn('lost', 'Lost by starting then', ({ lostPence }) => lostPence),
  poundsColumn('week', 'Each week later costs', ({ weekPence }) => weekPence),
]

/** What a missed first day costs, network by network and practice by practice. */
export function LateStartsPage() {
  const query = useQuery(lateStartsQuery(useAsOf()))
  return (
    <>
      <PageHeading caption="Rollout">Networks that start late</PageHeading>
      <Loaded query={query} what="the networks that start late">
        {({ goLive, networks, leftOut }) => {
          const day = readLondonDate(goLive)
          return (
            <>
              <p>
                A network whose agreement is not signed by everybody before{' '}
                {day ? formatDate(day) : goLive} is not established: it cannot start, and its
                payments are held back until it is. The sources do not say how a later start is
                paid: the sums below are Muster’s proposal, which a programme can change.
              </p>
              {leftOut > 0 && <p>{leftOut} more are late and not shown here.</p>}
              <DataTable
                id="late"
                caption="Networks"
                columns={networkColumns}
                rows={networks}
                rowKey={({ network }) => network}
                empty="Every network was established, or still can be, on the first day."
              />
              <DataTable
                id="losses"
                caption="Practices"
                columns={practiceColumns}
                rows={networks.flatMap(({ name, practices }) =>
                  practices.map((one) => ({ ...one, networkName: name })),
                )}
                rowKey={({ id }) => id}
                empty="No practice loses by a late start."
              />
            </>
          )
        }}
      </Loaded>
    </>
  )
}
