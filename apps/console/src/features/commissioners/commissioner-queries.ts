import type { LeadHome } from '@muster/domain/views/home-views'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const commissionerQuery = (commissioner: string) =>
  queryOptions({
    queryKey: ['commissioners', 'home', commissioner],
    queryFn: (): Promise<LeadHome> => api.commissioners.home.query({ commissioner }),
  })
