import { formatDate } from '@muster/domain/calendar/format-date'
import type { NetworkDelay } from '@muster/domain/money/money-view'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { delaysQuery } from './money-queries.ts'
import { poundsColumn } from './pounds-column.ts'
import { useSeesMoney } from './use-sees-money.ts'

const columns: readonly Column<NetworkDelay>[] = [
  {
    id: 'name',
    header: 'Network',
    value: ({ name }) => name,
    cell: ({ network, name }) => (
      <Link to="/networks/$network/$part" params={{ network, part: 'payments' }}>
        {name}
      </Link>
    ),
  },
  { id: 'patients', header: 'Patients', numeric: true, value: ({ patients }) => patients },
  {
    id: 'start',
    header: 'Can start',
    value: ({ start }) => start,
    cell: ({ start }) => formatDate(start),
    text: ({ start }) => formatDate(start),
  },
  poundsColumn('worth', 'Paid if it starts then', ({ worthPence }) => worthPence),
  poundsColumn('lost', 'Lost already', ({ lostPence }) => lostPence),
  poundsColumn('week', 'Each week later costs', ({ weekPence }) => weekPence),
]

/** What waiting costs each network that is not approved yet; for those who answer for money. */
export const DelayCosts = (props: { commissioner: string }) =>
  useSeesMoney() ? <Costs {...props} /> : null

function Costs({ commissioner }: { commissioner: string }) {
  const query = useQuery(delaysQuery(commissioner, useAsOf()))
  return (
    <Loaded query={query} what="what a delay costs">
      {(delays) => (
        <DataTable
          id="delays"
          caption="What a week’s delay costs"
          columns={columns}
          rows={delays}
          rowKey={({ network }) => network}
          empty="Every network is approved."
        />
      )}
    </Loaded>
  )
}
