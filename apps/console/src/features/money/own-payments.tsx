import type { ExpectedMoney, MemberMoney, RunMoney } from '@muster/domain/money/money-view'
import { useQuery } from '@tanstack/react-query'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { moneyQuery } from './money-queries.ts'
import { poundsOf, whenPaid } from './money-words.ts'
import { poundsColumn } from './pounds-column.ts'
import { useSeesMoney } from './use-sees-money.ts'

interface Props {
  readonly practice: string
  readonly network: string
}

/** What this practice would be paid, and when. */
export const OwnPayments = (props: Props) => (useSeesMoney() ? <Payments {...props} /> : null)

function Payments({ practice, network }: Props) {
  const query = useQuery(moneyQuery(network, useAsOf()))
  return (
    <Loaded query={query} what="your expected payments">
      {(money) => {
        const own = money.members.find(({ id }) => id === practice)
        return own ? <Own money={money} own={own} /> : null
      }}
    </Loaded>
  )
}

const columns: readonly Column<RunMoney>[] = [
  {
    id: 'on',
    header: 'When',
    // What is held back comes after every date.
    value: ({ on }) => on ?? 'held',
    cell: whenPaid,
    text: whenPaid,
  },
  poundsColumn('amount', 'Amount', ({ pence }) => pence),
]

const Own = ({ money, own }: { money: ExpectedMoney; own: MemberMoney }) => (
  <>
    <DataTable
      id="own-payments"
      caption="What your practice is paid"
      columns={columns}
      rows={own.ownRuns.filter(({ pence }) => pence > 0)}
      rowKey={whenPaid}
      empty="Nothing is paid to your practice itself."
    />
    <p>
      {own.ownPence > 0 &&
        `${poundsOf(own.ownPence)} together, ${own.weighted === null ? 'by your registered list, as no payments file has your weighted list' : 'by your weighted list'}. `}
      {shareWords(money, own)}
    </p>
  </>
)

function shareWords({ payee, sharing }: ExpectedMoney, own: MemberMoney): string {
  const receives =
    payee?.id === own.id
      ? 'Your practice is the payee and receives the network’s money.'
      : `${payee?.name ?? 'The payee'} receives the network’s money.`
  const part = `Your part of it is ${poundsOf(own.sharePence)}`
  return sharing === 'asAgreed'
    ? `${receives} ${part}, as your network has agreed.`
    : `${receives} ${part} if it is shared by list; your network has not agreed otherwise yet.`
}
