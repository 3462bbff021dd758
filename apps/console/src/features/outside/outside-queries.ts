import type { Instant } from '@muster/domain/ids'
import type { OutsideView } from '@muster/domain/outside/outside-page'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const networkOutsideQuery = (network: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['outside', 'ofNetwork', network, { asOf }],
    queryFn: (): Promise<readonly OutsideView[]> => api.outside.ofNetwork.query({ network, asOf }),
  })

export const commissionerOutsideQuery = (commissioner: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['outside', 'ofCommissioner', commissioner, { asOf }],
    queryFn: (): Promise<readonly OutsideView[]> =>
      api.outside.ofCommissioner.query({ commissioner, asOf }),
  })
