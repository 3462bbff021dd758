import type { DisputeView } from '@muster/domain/dispute/dispute-view'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from 'nhsuk-react-components'
import { useAsOf } from '../as-of/use-as-of.ts'
import { formatDay } from '../clock/format-time.ts'
import { Loaded } from '../page/loaded.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { openDisputesQuery } from './dispute-queries.ts'

const columns: readonly Column<DisputeView>[] = [
  {
    id: 'network',
    header: 'Network',
    value: ({ networkName }) => networkName,
    cell: ({ network, networkName }) => (
      <Link to="/networks/$network/$part" params={{ network, part: 'disputes' }}>
        {networkName}
      </Link>
    ),
  },
  { id: 'about', header: 'About', value: ({ about }) => about },
  { id: 'by', header: 'Raised by', value: ({ practiceName }) => practiceName },
  { id: 'stage', header: 'Stage', value: ({ now }) => now?.label ?? '' },
  {
    id: 'owner',
    header: 'Who acts',
    value: ({ now }) => now?.ownerLabel ?? '',
    cell: ({ now }) =>
      now && (
        <>
          {now.ownerLabel}
          {now.escalated && <span className="muster-line nhsuk-hint">Escalated</span>}
        </>
      ),
  },
  {
    id: 'due',
    header: 'By',
    value: ({ now }) => now?.due ?? null,
    cell: ({ now }) =>
      now && (
        <>
          {formatDay(now.due)} {now.overdue && <Tag modifier="red">Overdue</Tag>}
        </>
      ),
    text: ({ now }) => (now ? formatDay(now.due) : ''),
  },
]

/** The open disputes of the commissioner's networks; nothing where there is none. */
export function OpenDisputes({ commissioner }: { commissioner: string }) {
  const query = useQuery(openDisputesQuery(commissioner, useAsOf()))
  return (
    <Loaded query={query} what="the disputes">
      {(disputes) =>
        disputes.length > 0 ? (
          <DataTable
            id="disputes"
            caption="Disputes among members"
            columns={columns}
            rows={disputes}
            rowKey={({ id }) => id}
            empty="No member is in dispute."
          />
        ) : null
      }
    </Loaded>
  )
}
