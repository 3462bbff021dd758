import { formatDate } from '@muster/domain/calendar/format-date'
import type { LeadHome, SharedNetwork } from '@muster/domain/views/home-views'
import { Tag } from 'nhsuk-react-components'
import { networkColumn } from '../networks/place-columns.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'

const leadWords = ({ leadName, settled }: SharedNetwork): string =>
  settled ? `Led by ${leadName}` : `${leadName}, for now`

const columns: readonly Column<SharedNetwork>[] = [
  networkColumn(),
  {
    id: 'lead',
    header: 'Lead commissioner',
    value: leadWords,
    cell: (one) => (
      <>
        {leadWords(one)}
        {one.waitsForUs && (
          <span className="muster-line">
            <Tag modifier="yellow">Say who leads</Tag>
          </span>
        )}
      </>
    ),
  },
  {
    id: 'by',
    header: 'To be agreed by',
    value: ({ settled, agreeBy }) => (settled ? null : agreeBy),
    cell: ({ settled, agreeBy }) => {
      if (settled) return 'Settled'
      return agreeBy ? formatDate(agreeBy) : 'Once the members are agreed'
    },
  },
  {
    id: 'practices',
    header: 'Your practices',
    numeric: true,
    value: ({ ownPractices }) => ownPractices,
  },
  {
    id: 'patients',
    header: 'Your patients',
    numeric: true,
    value: ({ ownPatients }) => ownPatients,
  },
  {
    id: 'covered',
    header: 'Covers them',
    value: ({ registered }) => (registered ? 'Yes, registered' : 'Not registered yet'),
  },
]

/** Networks with practices of other commissioners besides, whoever leads; nothing where there is none. */
export const SharedNetworks = ({ home: { shared } }: { home: LeadHome }) =>
  shared.length === 0 ? null : (
    <DataTable
      id="shared"
      caption="Networks across your boundary"
      columns={columns}
      rows={shared}
      rowKey={({ network }) => network}
      empty="None."
    />
  )
