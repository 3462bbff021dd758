import type { ChangesPage } from '@muster/domain/change/changes-page'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const changesQuery = (network: string) =>
  queryOptions({
    queryKey: ['changes', 'list', network],
    queryFn: (): Promise<ChangesPage> => api.changes.list.query({ network }),
  })
