import type { NetworkDetail } from '@muster/domain/views/network-view'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const networkQuery = (network: string) =>
  queryOptions({
    queryKey: ['networks', 'get', network],
    queryFn: (): Promise<NetworkDetail> => api.networks.get.query({ network }),
  })
