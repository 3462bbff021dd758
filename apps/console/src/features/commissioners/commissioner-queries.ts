import type { Instant } from '@muster/domain/ids'
import type { LeadHome } from '@muster/domain/views/home-views'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const commissionerQuery = (commissioner: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['commissioners', 'home', commissioner, { asOf }],
    queryFn: (): Promise<LeadHome> => api.commissioners.home.query({ commissioner, asOf }),
  })
