import type { Instant } from '@muster/domain/ids'
import type { Rollout } from '@muster/domain/views/home-views'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../trpc/client.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useAsOf } from '../as-of/use-as-of.ts'
import { BlockersTable } from '../blockers/blockers-table.tsx'
import { useNow } from '../clock/clock-queries.ts'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { DataTable } from '../tables/data-table.tsx'
import { atRiskColumns } from './at-risk-columns.tsx'
import { MilestoneChart } from './milestone-chart.tsx'
import { RolloutTree } from './rollout-tree.tsx'
import { WaitingForRegion } from './waiting-for-region.tsx'

const rolloutQuery = (asOf?: Instant) =>
  queryOptions({
    queryKey: ['rollout', 'home', { asOf }],
    queryFn: (): Promise<Rollout> => api.rollout.home.query({ asOf }),
  })

export function RolloutPage() {
  const query = useQuery(rolloutQuery(useAsOf()))
  return (
    <Loaded query={query} what="the rollout">
      {(rollout) => <Home rollout={rollout} />}
    </Loaded>
  )
}

function Home({ rollout }: { rollout: Rollout }) {
  const now = useNow()
  return (
    <>
      <PageHeading caption="Rollout">{rollout.name}</PageHeading>
      <OnlyNow>
        <WaitingForRegion decidesFor={rollout.decidesFor} />
      </OnlyNow>
      <MilestoneChart milestones={rollout.milestones} />
      {rollout.uncoveredPractices > 0 && (
        <p>
          <strong>
            {rollout.uncoveredPractices}{' '}
            {rollout.uncoveredPractices === 1 ? 'practice' : 'practices'}
          </strong>{' '}
          with a registered list {rollout.uncoveredPractices === 1 ? 'is' : 'are'} in no network,
          and no network is to cover their patients.
        </p>
      )}
      <p className="muster-no-print">
        <Link to="/rollout/sign-off">
          Interests, recusals, exceptions and quorum of your commissioners
        </Link>
        {' · '}
        <Link to="/rollout/late-starts">Networks that start late, and what it costs</Link>
      </p>
      <RolloutTree tree={rollout.tree} />
      <DataTable
        id="risk"
        caption="Networks that cannot finish in time"
        columns={atRiskColumns(now)}
        rows={rollout.atRisk}
        rowKey={({ id }) => id}
        empty="Every network can still finish in time."
      />
      <BlockersTable
        id="escalated"
        caption="Blockers that reached the region"
        empty="No blocker has reached the region."
        blockers={rollout.escalated}
      />
    </>
  )
}
