import type { LeadHome } from '@muster/domain/views/home-views'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { BlockersTable } from '../blockers/blockers-table.tsx'
import { useNow } from '../clock/clock-queries.ts'
import { OpenDisputes } from '../disputes/open-disputes.tsx'
import { EndedGroups } from '../dissolution/ended-groups.tsx'
import { Committee } from '../lmc/name-committee.tsx'
import { Meetings } from '../meetings/meetings.tsx'
import { DelayCosts } from '../money/delay-costs.tsx'
import { networkColumns } from '../networks/network-columns.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { Searches } from '../places/searches.tsx'
import { RegisterWaiting } from '../register/register-waiting.tsx'
import { useMe } from '../session/session-queries.ts'
import { DelegationScheme } from '../sign-off/delegation-scheme.tsx'
import { GapHold } from '../sign-off/gap-hold.tsx'
import { TaskList } from '../steps/task-list.tsx'
import { DataTable } from '../tables/data-table.tsx'
import { commissionerQuery } from './commissioner-queries.ts'
import { SharedNetworks } from './shared-networks.tsx'
import { Uncovered } from './uncovered.tsx'
import { YourTasks } from './your-tasks.tsx'

export function CommissionerPage({ commissioner }: { commissioner: string }) {
  const query = useQuery(commissionerQuery(commissioner, useAsOf()))
  return (
    <Loaded query={query} what="your networks">
      {(home) => <Home home={home} />}
    </Loaded>
  )
}

const models: Readonly<Record<string, string>> = {
  full: 'Full delegation: your committee decides',
  joint: 'Joint commissioning: the joint committee decides',
  greater: 'Greater involvement: the region decides',
}

function Home({ home }: { home: LeadHome }) {
  const { commissioner } = home
  const now = useNow()
  const { data: me } = useMe()
  const open = home.blockers.filter(({ resolvedAt }) => resolvedAt === null)
  return (
    <>
      <PageHeading caption={`Commissioner ${commissioner.id}`}>{commissioner.name}</PageHeading>
      <p>
        {models[commissioner.model] ?? commissioner.model}
        {commissioner.modelAssumed && ' (assumed: no file says otherwise)'}.
      </p>
      {home.hold && <GapHold home={home} />}
      <OnlyNow>
        <YourTasks home={home} />
      </OnlyNow>
      <RegisterWaiting commissioner={commissioner.id} />
      <DataTable
        id="networks"
        caption="Networks"
        columns={networkColumns(now)}
        rows={home.networks}
        rowKey={({ id }) => id}
        empty="No group of practices has been put forward yet."
      />
      {me?.home === 'lead' && (
        <OnlyNow>
          <p className="muster-no-print">
            <Link
              to="/commissioners/$commissioner/networks/new"
              params={{ commissioner: commissioner.id }}
            >
              Put forward a network
            </Link>
          </p>
        </OnlyNow>
      )}
      <p className="muster-no-print">
        <Link
          to="/commissioners/$commissioner/variations"
          params={{ commissioner: commissioner.id }}
        >
          Contract variations: notices and signatures
        </Link>
        {' · '}
        <Link to="/commissioners/$commissioner/codes" params={{ commissioner: commissioner.id }}>
          Codes, links and payees
        </Link>
      </p>
      <EndedGroups home={home} />
      <SharedNetworks home={home} />
      <BlockersTable id="blockers" blockers={open} />
      <Uncovered home={home} />
      <Searches commissioner={commissioner.id} />
      {me?.home === 'lead' && <OpenDisputes commissioner={commissioner.id} />}
      <Committee commissioner={commissioner.id} committee={commissioner.lmc} />
      <DelayCosts commissioner={commissioner.id} />
      <OwnSteps home={home} />
      <Meetings home={home} />
      <h2 className="nhsuk-heading-m">How decisions are made here</h2>
      {!home.hold && <GapHold home={home} />}
      <DelegationScheme commissioner={commissioner} />
    </>
  )
}

const OwnSteps = ({ home }: { home: LeadHome }) => (
  <>
    <h2 className="nhsuk-heading-m">Your own steps</h2>
    {home.tasks.length === 0 ? (
      <p>No step of the commissioner itself is open.</p>
    ) : (
      <TaskList tasks={home.tasks} whoseOf={() => ({ commissioner: home.commissioner.id })} />
    )}
  </>
)
