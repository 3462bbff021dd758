import type { DecidingPage } from '@muster/domain/views/deciding-page'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const decidingQuery = (network: string) =>
  queryOptions({
    queryKey: ['networks', 'deciding', network],
    queryFn: (): Promise<DecidingPage> => api.networks.deciding.query({ network }),
  })
