import type { Instant } from '@muster/domain/ids'
import type { PeoplePage } from '@muster/domain/views/people-page'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const peopleQuery = (network: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['networks', 'people', network, { asOf }],
    queryFn: (): Promise<PeoplePage> => api.networks.people.query({ network, asOf }),
  })
