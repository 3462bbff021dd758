import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export type Health = Awaited<ReturnType<typeof api.health.get.query>>

const askAgainMs = 5_000

export const healthQuery = queryOptions({
  queryKey: ['health', 'get'],
  queryFn: () => api.health.get.query(),
  refetchInterval: askAgainMs,
})
