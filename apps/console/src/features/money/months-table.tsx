import type { ExpectedMoney, MonthMoney } from '@muster/domain/money/money-view'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { monthWords, runsWords } from './money-words.ts'
import { poundsColumn } from './pounds-column.ts'

const columnsOf = ({ payments }: ExpectedMoney): readonly Column<MonthMoney>[] => [
  {
    id: 'month',
    header: 'For',
    value: ({ month }) => month,
    cell: ({ month }) => monthWords(month),
    text: ({ month }) => monthWords(month),
  },
  ...payments.map(({ name, label }) =>
    poundsColumn<MonthMoney>(name, label, ({ pence }) => pence[name] ?? 0),
  ),
  poundsColumn('total', 'Together', ({ totalPence }) => totalPence),
  { id: 'paid', header: 'Paid', value: ({ runs }) => runsWords(runs) },
]

/** What the network earns in each month, by payment, and when that is paid. */
export const MonthsTable = ({ money }: { money: ExpectedMoney }) => (
  <DataTable
    id="months"
    caption="Expected payments by month"
    columns={columnsOf(money)}
    rows={money.months}
    rowKey={({ month }) => month}
    empty="This programme pays nothing by month."
  />
)
