import type { Viability } from '@muster/domain/viability/viability'
import type { NetworkDetail } from '@muster/domain/views/network-view'
import { useQuery } from '@tanstack/react-query'
import { useAsOf } from '../as-of/use-as-of.ts'
import { Loaded } from '../page/loaded.tsx'
import { Checks } from './checks.tsx'
import { viabilityQuery } from './use-viability.ts'
import { headline } from './viability-words.ts'

/** How the members of a network stand against the rules: what an exception is asked from. */
export function NetworkViability({ detail: { row, members } }: { detail: NetworkDetail }) {
  const asOf = useAsOf()
  const codes = members.map(({ id }) => id)
  const query = useQuery({
    ...viabilityQuery({ network: row.id, members: codes.toSorted(), given: [], asOf }),
    enabled: codes.length > 0,
  })
  if (!query.isEnabled) return null
  return (
    <Loaded query={query} what="the rules">
      {(viability: Viability) => (
        <>
          <p>{headline(viability)}</p>
          <Checks checks={viability.checks.filter(({ standing }) => standing !== 'met')} />
        </>
      )}
    </Loaded>
  )
}
