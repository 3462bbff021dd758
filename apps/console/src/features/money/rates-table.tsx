import type { ExpectedMoney, FigureView } from '@muster/domain/money/money-view'
import { Tag } from 'nhsuk-react-components'
import { SourceWords } from '../page/source-words.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { statusWords } from './money-words.ts'

interface Row extends FigureView {
  readonly payment: string
}

const columns: readonly Column<Row>[] = [
  {
    id: 'what',
    header: 'Payment',
    value: ({ payment, what }) => `${payment}: ${what.toLowerCase()}`,
  },
  { id: 'is', header: 'Is', value: ({ words }) => words },
  {
    id: 'status',
    header: 'How sure',
    value: ({ status }) => statusWords[status],
    filter: ({ status }) => statusWords[status],
    cell: ({ status }) => (
      <Tag modifier={status === 'published' ? 'green' : 'yellow'}>{statusWords[status]}</Tag>
    ),
  },
  {
    id: 'source',
    header: 'Source',
    value: ({ source }) => source,
    cell: ({ source }) => <SourceWords of={source} />,
  },
]

const rowsOf = (
  { payments }: ExpectedMoney,
  figures: (payment: ExpectedMoney['payments'][number]) => readonly FigureView[],
): readonly Row[] =>
  payments.flatMap((payment) => figures(payment).map((one) => ({ ...one, payment: payment.label })))

const rowKey = ({ payment, what, words }: Row) => `${payment} ${what} ${words}`

/** Each rate with how sure it is and where it comes from. */
export const RatesTable = ({ money }: { money: ExpectedMoney }) => (
  <DataTable
    id="rates"
    caption="Rates"
    columns={columns}
    rows={rowsOf(money, ({ rates }) => rates)}
    rowKey={rowKey}
    empty="There is no rate: the network’s own agreement sets the budget."
  />
)

/** For when each payment is, from when it is paid and on what. */
export const TermsTable = ({ money }: { money: ExpectedMoney }) => (
  <DataTable
    id="terms"
    caption="Periods and conditions"
    columns={columns}
    rows={rowsOf(money, ({ terms }) => terms)}
    rowKey={rowKey}
    empty="There is no condition."
  />
)
