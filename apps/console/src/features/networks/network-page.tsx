import type { NetworkDetail } from '@muster/domain/views/network-view'
import { useQuery } from '@tanstack/react-query'
import { WarningCallout } from 'nhsuk-react-components'
import { useAsOf } from '../as-of/use-as-of.ts'
import { EndedGroup } from '../dissolution/ended-group.tsx'
import { NotFoundPage } from '../page/error-page.tsx'
import { Loaded } from '../page/loaded.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { useMe } from '../session/session-queries.ts'
import { NetworkNavigation } from './network-navigation.tsx'
import { partsFor } from './network-parts.tsx'
import { networkQuery } from './network-queries.ts'

interface Props {
  readonly network: string
  readonly part: string
}

export function NetworkPage({ network, part }: Props) {
  const query = useQuery(networkQuery(network, useAsOf()))
  return (
    <Loaded query={query} what="the network">
      {(detail) => <Network key={part} detail={detail} part={part} />}
    </Loaded>
  )
}

function Network({ detail, part }: { detail: NetworkDetail; part: string }) {
  const { row } = detail
  const { data: me } = useMe()
  const shown = partsFor(me).find(({ path }) => path === part)
  if (!shown) return <NotFoundPage />
  return (
    <>
      <PageHeading caption={row.commissionerName} title={`${row.name}: ${shown.title}`}>
        {row.name}
      </PageHeading>
      {!detail.ended && <NetworkNavigation network={row.id} />}
      {row.engineError && <EngineError met={row.engineError} />}
      {detail.ended ? <EndedGroup detail={detail} /> : <shown.Shown detail={detail} />}
    </>
  )
}

const EngineError = ({ met }: { met: string }) => (
  <WarningCallout>
    <WarningCallout.Heading headingLevel="h2">
      Muster could not work this network out
    </WarningCallout.Heading>
    <p>Nothing is lost, and people can go on. Muster tries again by itself. What it met: {met}</p>
  </WarningCallout>
)
