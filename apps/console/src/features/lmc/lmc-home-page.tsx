import { formatDate } from '@muster/domain/calendar/format-date'
import type { LmcCase } from '@muster/domain/lmc/lmc-cases'
import type { LmcNotice } from '@muster/domain/lmc/lmc-notices'
import { useQuery } from '@tanstack/react-query'
import { Tag } from 'nhsuk-react-components'
import { useAsOf } from '../as-of/use-as-of.ts'
import { formatDay } from '../clock/format-time.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { outcomeWords as decisions } from '../sign-off/deciding-words.ts'
import type { Column } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { CaseLink } from './case-link.tsx'
import { actWords, kindWords, outcomeWords } from './case-words.ts'
import { type LmcHome, lmcHomeQuery } from './lmc-queries.ts'

/** What waits for a local medical committee, since when and by when; what has ended; what it was told. */
export function LmcHomePage() {
  const query = useQuery(lmcHomeQuery(useAsOf()))
  return (
    <Loaded query={query} what="your cases">
      {(home) => <Home home={home} />}
    </Loaded>
  )
}

const Home = ({ home }: { home: LmcHome }) => (
  <>
    <PageHeading caption={home.commissioners.map(({ name }) => name).join(', ')}>
      {home.name || 'Your cases'}
    </PageHeading>
    <p>
      You see what a support lead or a network has invited your committee to, from the invitation
      on. Reasons are given in confidence: they are for you and the commissioner.
    </p>
    <DataTable
      id="waiting"
      caption="Waiting for you"
      columns={waiting}
      rows={home.cases.filter(({ waits }) => waits !== null)}
      rowKey={keyOf}
      empty="Nothing waits for your committee."
    />
    <DataTable
      id="done"
      caption="Ended"
      columns={ended}
      rows={home.cases.filter(({ waits }) => waits === null)}
      rowKey={keyOf}
      empty="Nothing that you were invited to has ended yet."
    />
    <DataTable
      id="notices"
      caption="Decisions you have been told of"
      columns={notices}
      rows={home.notices}
      rowKey={({ network }) => network}
      empty="No commissioner has told you of a decision yet."
    />
  </>
)

const keyOf = ({ about }: LmcCase) => JSON.stringify(about)

const who: readonly Column<LmcCase>[] = [
  { id: 'name', header: 'Practice or network', value: ({ name }) => name, cell: CaseLink },
  { id: 'about', header: 'About', value: kindWords },
  { id: 'ccg', header: 'Commissioner', value: ({ commissionerName }) => commissionerName },
  {
    id: 'invited',
    header: 'Invited',
    value: ({ invitedOn }) => invitedOn,
    cell: ({ invitedOn }) => formatDate(invitedOn),
    text: ({ invitedOn }) => formatDate(invitedOn),
  },
]

const waiting: readonly Column<LmcCase>[] = [
  ...who,
  { id: 'act', header: 'What you do next', value: actWords },
  {
    id: 'due',
    header: 'By',
    value: ({ waits }) => waits?.due ?? null,
    cell: ({ waits }) =>
      waits && (
        <>
          {formatDay(waits.due)} {waits.overdue && <Tag modifier="red">Overdue</Tag>}
        </>
      ),
    text: ({ waits }) => (waits ? formatDay(waits.due) : ''),
  },
]

const ended: readonly Column<LmcCase>[] = [
  ...who,
  { id: 'outcome', header: 'What came of it', value: outcomeWords },
  {
    id: 'ended',
    header: 'Ended',
    value: ({ endedAt }) => endedAt,
    cell: ({ endedAt }) => endedAt !== null && formatDay(endedAt),
    text: ({ endedAt }) => (endedAt === null ? '' : formatDay(endedAt)),
  },
]

const notices: readonly Column<LmcNotice>[] = [
  { id: 'network', header: 'Network', value: ({ networkName }) => networkName },
  { id: 'ccg', header: 'Commissioner', value: ({ commissionerName }) => commissionerName },
  { id: 'decision', header: 'Decision', value: ({ outcome }) => decisions[outcome] },
  {
    id: 'sent',
    header: 'Letter of',
    value: ({ sentOn }) => sentOn,
    cell: ({ sentOn }) => formatDate(sentOn),
    text: ({ sentOn }) => formatDate(sentOn),
  },
]
