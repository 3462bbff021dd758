import type { ChangesPage } from '@muster/domain/change/changes-page'
import type { JoinableNetwork } from '@muster/domain/change/joining-view'
import type { Instant } from '@muster/domain/ids'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const changesQuery = (network: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['changes', 'list', network, { asOf }],
    queryFn: (): Promise<ChangesPage> => api.changes.list.query({ network, asOf }),
  })

export const joinableQuery = (practice: string) =>
  queryOptions({
    queryKey: ['changes', 'joinable', practice],
    queryFn: (): Promise<readonly JoinableNetwork[]> => api.changes.joinable.query({ practice }),
  })
