import type { DisputeView } from '@muster/domain/dispute/dispute-view'
import type { DisputesPage } from '@muster/domain/dispute/disputes-page'
import type { Instant } from '@muster/domain/ids'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const disputesQuery = (network: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['disputes', 'ofNetwork', network, { asOf }],
    queryFn: (): Promise<DisputesPage> => api.disputes.ofNetwork.query({ network, asOf }),
  })

export const openDisputesQuery = (commissioner: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['disputes', 'ofCommissioner', commissioner, { asOf }],
    queryFn: (): Promise<readonly DisputeView[]> =>
      api.disputes.ofCommissioner.query({ commissioner, asOf }),
  })
