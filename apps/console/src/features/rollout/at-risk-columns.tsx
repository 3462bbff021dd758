import { formatDate } from '@muster/domain/calendar/format-date'
import type { Instant } from '@muster/domain/ids'
import type { NetworkRow } from '@muster/domain/views/network-view'
import { networkColumns } from '../networks/network-columns.tsx'
import type { Column } from '../tables/column.ts'

/** Why a network cannot finish in time: the step it waits for, on whom, and what is late or blocked. */
export function atRiskColumns(now: Instant | null): readonly Column<NetworkRow>[] {
  const [name, ...rest] = networkColumns(now).filter(({ id }) => id !== 'patients')
  const extra: readonly Column<NetworkRow>[] = [
    {
      id: 'commissioner',
      header: 'Commissioner',
      value: ({ commissionerName }) => commissionerName,
      filter: ({ commissionerName }) => commissionerName,
    },
    {
      id: 'finish',
      header: 'Earliest finish',
      value: ({ earliestFinish }) => earliestFinish,
      cell: ({ earliestFinish }) => (earliestFinish ? formatDate(earliestFinish) : 'Not known'),
    },
  ]
  return [...(name ? [name] : []), ...extra, ...rest]
}
