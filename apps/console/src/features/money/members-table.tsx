import { formatDate } from '@muster/domain/calendar/format-date'
import type { ExpectedMoney, MemberMoney } from '@muster/domain/money/money-view'
import { fileWords } from '../steps/fields/hint-of.ts'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { poundsOf } from './money-words.ts'
import { poundsColumn } from './pounds-column.ts'

const columns: readonly Column<MemberMoney>[] = [
  { id: 'practice', header: 'Practice', value: practiceWords },
  {
    id: 'registered',
    header: 'Registered patients',
    numeric: true,
    value: ({ registered }) => registered,
  },
  {
    id: 'weighted',
    header: 'Weighted patients',
    numeric: true,
    value: ({ weighted, registered }) => weighted ?? registered,
    cell: weightedWords,
    text: weightedWords,
  },
  poundsColumn('own', 'Paid to it', ({ ownPence }) => ownPence),
  poundsColumn('share', 'Part of the payee’s money', ({ sharePence }) => sharePence),
  {
    id: 'left',
    header: 'Less for all if it left',
    numeric: true,
    value: ({ ifItLeftPence }) => (ifItLeftPence === null ? null : ifItLeftPence / 100),
    cell: ({ ifItLeftPence }) => (ifItLeftPence === null ? 'None' : poundsOf(ifItLeftPence)),
  },
]

function practiceWords({ name, id, from, to }: MemberMoney): string {
  const since = from ? `, a member from ${formatDate(from)}` : ''
  return `${name} (${id})${since}${to ? `, a member until ${formatDate(to)}` : ''}`
}

/** Where there is no weighted list the registered one stands in, and that is said. */
function weightedWords({ weighted, registered }: MemberMoney): string {
  if (weighted === null)
    return registered === null ? 'Not known' : 'In no payments file: the registered list is used'
  return weighted.toLocaleString('en-GB')
}

/** What the network’s money is to each member. */
export const MembersTable = ({ money }: { money: ExpectedMoney }) => {
  const files = filesOf(money)
  return (
    <>
      <DataTable
        id="member-money"
        caption="What each member is paid"
        columns={columns}
        rows={money.members}
        rowKey={({ id }) => id}
        empty="No practice has been named yet."
      />
      {files.length > 0 && <p className="nhsuk-body-s">Weighted lists: {files.join('; ')}.</p>}
      <p>
        {money.sharing === 'asAgreed'
          ? 'Parts of the payee’s money are as the members agreed.'
          : 'Parts of the payee’s money are by registered list: how the members share it is theirs to agree and to see.'}{' '}
        {money.changeFrom &&
          `A practice that gives notice now can leave on ${formatDate(money.changeFrom)}.`}
      </p>
    </>
  )
}

const filesOf = ({ members }: ExpectedMoney): readonly string[] => [
  ...new Set(members.flatMap(({ weightedFrom }) => (weightedFrom ? fileWords(weightedFrom) : []))),
]
