import { exceptionLabels } from '@muster/domain/acceptance/exception-labels'
import { formatDate } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { ExceptionKind } from '@muster/domain/facts/events'
import type { Instant } from '@muster/domain/ids'
import type { SignOffEntry } from '@muster/domain/views/sign-off-register'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../trpc/client.ts'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'

const registerQuery = (asOf?: Instant) =>
  queryOptions({
    queryKey: ['rollout', 'signOff', { asOf }],
    queryFn: (): Promise<readonly SignOffEntry[]> => api.rollout.signOff.query({ asOf }),
  })

const kinds: Readonly<Record<SignOffEntry['kind'], string>> = {
  interest: 'Interest',
  recusal: 'Recusal',
  exception: 'Exception',
  outsideMeeting: 'Decision outside a meeting',
  reducedQuorum: 'Smaller quorum than usual',
}

const bodies: Readonly<Record<string, string>> = {
  committee: 'The committee',
  jointCommittee: 'The joint committee',
  officer: 'An officer',
  chair: 'The chair',
}

const aboutOf = ({ kind, about }: SignOffEntry): string =>
  kind === 'exception' ? exceptionLabels[about as ExceptionKind] : (bodies[about] ?? about)

const dayOf = ({ at }: SignOffEntry) => (at === null ? '' : formatDate(londonDateOf(at)))

const columns: readonly Column<SignOffEntry>[] = [
  {
    id: 'commissioner',
    header: 'Commissioner',
    value: ({ commissionerName }) => commissionerName,
    cell: ({ commissioner, commissionerName }) => (
      <Link to="/commissioners/$commissioner" params={{ commissioner }}>
        {commissionerName}
      </Link>
    ),
    filter: ({ commissionerName }) => commissionerName,
  },
  {
    id: 'kind',
    header: 'What',
    value: ({ kind }) => kinds[kind],
    filter: ({ kind }) => kinds[kind],
  },
  {
    id: 'network',
    header: 'Network',
    value: ({ networkName }) => networkName ?? 'All that it concerns',
    cell: ({ network, networkName }) =>
      network ? (
        <Link to="/networks/$network" params={{ network }}>
          {networkName}
        </Link>
      ) : (
        'All that it concerns'
      ),
  },
  { id: 'about', header: 'Who or which', value: aboutOf },
  { id: 'says', header: 'Details', value: ({ says }) => says },
  {
    id: 'at',
    header: 'On',
    value: ({ at }) => at,
    cell: (entry) => dayOf(entry) || 'Since the committee was entered',
    text: dayOf,
  },
]

/** What a region looks at in how its commissioners sign off. */
export function RegisterPage() {
  const query = useQuery(registerQuery(useAsOf()))
  return (
    <>
      <PageHeading caption="Rollout">How commissioners sign off</PageHeading>
      <Loaded query={query} what="the register">
        {(entries) => (
          <DataTable
            id="register"
            caption="Interests, recusals, exceptions and quorum"
            columns={columns}
            rows={entries}
            rowKey={({ key }) => key}
            empty="Nothing has been declared, asked for or decided yet."
          />
        )}
      </Loaded>
    </>
  )
}
