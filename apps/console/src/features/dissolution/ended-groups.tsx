import type { LeadHome } from '@muster/domain/views/home-views'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../clock/format-time.ts'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { endedWords } from './ended-words.ts'

type Row = LeadHome['ended'][number]

const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Group',
    value: ({ name }) => name,
    cell: ({ id, name }) => (
      <Link to="/networks/$network" params={{ network: id }}>
        {name}
      </Link>
    ),
  },
  {
    id: 'ended',
    header: 'Ended on',
    value: ({ at }) => at,
    cell: ({ at }) => formatDay(at),
    text: ({ at }) => formatDay(at),
  },
  { id: 'how', header: 'How', value: ({ because }) => endedWords[because] },
]

/** Groups that are none any more: nothing counts them, and they stay to be read. */
export const EndedGroups = ({ home: { ended } }: { home: LeadHome }) =>
  ended.length > 0 ? (
    <DataTable
      id="ended"
      caption="Groups that have ended"
      columns={columns}
      rows={ended}
      rowKey={({ id }) => id}
      empty="No group has ended."
    />
  ) : null
