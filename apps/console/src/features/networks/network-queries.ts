import type { Instant } from '@muster/domain/ids'
import type { NetworkDetail, TimelinePage } from '@muster/domain/views/network-view'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const networkQuery = (network: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['networks', 'get', network, { asOf }],
    queryFn: (): Promise<NetworkDetail> => api.networks.get.query({ network, asOf }),
  })

export type Who = 'all' | 'people' | 'engine'

/** What happened, newest first, a page at a time; on a change all pages that are open are fetched again. */
export const timelineQuery = (network: string, who: Who, asOf?: Instant) =>
  infiniteQueryOptions({
    queryKey: ['networks', 'timeline', network, who, { asOf }],
    queryFn: ({ pageParam: before }): Promise<TimelinePage> =>
      api.networks.timeline.query({
        network,
        asOf,
        ...(before === null ? {} : { before }),
        ...(who === 'all' ? {} : { by: who }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ earlier }) => earlier,
    placeholderData: keepPreviousData,
  })
