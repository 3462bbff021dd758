import type { Instant } from '@muster/domain/ids'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

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

/** The programme's now: null until it is known. */
export const useNow = (): Instant | null => {
  const { data } = useQuery(clockQuery)
  return (data?.now as Instant | undefined) ?? null
}
