import type { Instant } from '@muster/domain/ids'
import type { KnownSpan } from '@muster/domain/views/as-of'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'
import { useAsOf } from '../as-of/use-as-of.ts'

export type Clock = Awaited<ReturnType<typeof api.clock.get.query>>
export type MoveTo = Parameters<typeof api.clock.move.mutate>[0]['to']

/** While the clock moves the bar shows where it has got to. */
const whileMovingMs = 700

export const clockQuery = queryOptions({
  queryKey: ['clock', 'get'],
  queryFn: () => api.clock.get.query(),
  refetchInterval: ({ state }) =>
    state.data && (state.data.moving || !state.data.caughtUp) ? whileMovingMs : false,
})

/** The programme's now, or the moment of the past that the page is looked at; null until it is known. */
export const useNow = (): Instant | null => {
  const { data } = useQuery(clockQuery)
  const asOf = useAsOf()
  return asOf ?? (data?.now as Instant | undefined) ?? null
}

/** Between which moments the programme can be looked at; null until it is known. */
export const useSpan = (): KnownSpan | null => {
  const { data } = useQuery(clockQuery)
  return data ? { openedAt: data.openedAt as Instant, now: data.now as Instant } : null
}
