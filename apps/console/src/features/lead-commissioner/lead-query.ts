import type { Instant } from '@muster/domain/ids'
import type { LeadPage } from '@muster/domain/lead-commissioner/lead-page'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const leadQuery = (network: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['leadCommissioner', 'get', network, { asOf }],
    queryFn: (): Promise<LeadPage | null> => api.leadCommissioner.get.query({ network, asOf }),
  })
