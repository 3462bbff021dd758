import type { NetworkDetail, TimelinePage } from '@muster/domain/views/network-view'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const networkQuery = (network: string) =>
  queryOptions({
    queryKey: ['networks', 'get', network],
    queryFn: (): Promise<NetworkDetail> => api.networks.get.query({ network }),
  })

export type Who = 'all' | 'people' | 'engine'

/** What happened, newest first, a page at a time; on a change all pages that are open are fetched again. */
export const timelineQuery = (network: string, who: Who) =>
  infiniteQueryOptions({
    queryKey: ['networks', 'timeline', network, who],
    queryFn: ({ pageParam: before }): Promise<TimelinePage> =>
      api.networks.timeline.query({
        network,
        ...(before === null ? {} : { before }),
        ...(who === 'all' ? {} : { by: who }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ earlier }) => earlier,
    placeholderData: keepPreviousData,
  })
