import type { Instant } from '@muster/domain/ids'
import type { PracticeHome } from '@muster/domain/views/home-views'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const practiceQuery = (practice: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['practices', 'home', practice, { asOf }],
    queryFn: (): Promise<PracticeHome> => api.practices.home.query({ practice, asOf }),
  })
