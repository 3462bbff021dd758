import type { Instant } from '@muster/domain/ids'
import type { DecidingPage } from '@muster/domain/views/deciding-page'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const decidingQuery = (network: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['networks', 'deciding', network, { asOf }],
    queryFn: (): Promise<DecidingPage> => api.networks.deciding.query({ network, asOf }),
  })
