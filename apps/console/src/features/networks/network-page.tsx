import type { NetworkDetail } from '@muster/domain/views/network-view'
import type { TaskView } from '@muster/domain/views/step-view'
import { useQuery } from '@tanstack/react-query'
import { WarningCallout } from 'nhsuk-react-components'
import { BlockersTable } from '../blockers/blockers-table.tsx'
import { Changes } from '../changes/changes.tsx'
import { ExpectedPayments } from '../money/expected-payments.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { useMe } from '../session/session-queries.ts'
import { Deciding } from '../sign-off/deciding.tsx'
import { PhasedTasks } from '../steps/task-list.tsx'
import type { Whose } from '../steps/whose.ts'
import { Exceptions } from './exceptions.tsx'
import { Members } from './members.tsx'
import { Milestones } from './milestones.tsx'
import { networkQuery } from './network-queries.ts'
import { Timeline } from './timeline.tsx'

export function NetworkPage({ network }: { network: string }) {
  const query = useQuery(networkQuery(network))
  return (
    <Loaded query={query} what="the network">
      {(detail) => <Network detail={detail} />}
    </Loaded>
  )
}

function Network({ detail }: { detail: NetworkDetail }) {
  const { row } = detail
  const { data: me } = useMe()
  const practice = me?.home === 'practice' ? me.scopeId : null
  const whoseOf = (task: TaskView): Whose =>
    practice && task.scope !== 'meeting' ? { network: row.id, practice } : { network: row.id }
  return (
    <>
      <PageHeading caption={row.commissionerName}>{row.name}</PageHeading>
      {row.engineError && (
        <WarningCallout>
          <WarningCallout.Heading headingLevel="h2">
            Muster could not work this network out
          </WarningCallout.Heading>
          <p>
            Nothing is lost, and people can go on. Muster tries again by itself. What it met:{' '}
            {row.engineError}
          </p>
        </WarningCallout>
      )}
      <Milestones row={row} />
      <h2 className="nhsuk-heading-m">Steps of the network</h2>
      <PhasedTasks tasks={detail.tasks} whoseOf={whoseOf} />
      <Members detail={detail} />
      <BlockersTable id="blockers" blockers={detail.blockers} />
      <Exceptions detail={detail} />
      <Changes network={row.id} />
      <ExpectedPayments network={row.id} />
      {me && me.home !== 'practice' && <Deciding network={row.id} />}
      <Timeline network={row.id} />
    </>
  )
}
