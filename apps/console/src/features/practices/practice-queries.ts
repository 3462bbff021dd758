import type { PracticeHome } from '@muster/domain/views/home-views'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const practiceQuery = (practice: string) =>
  queryOptions({
    queryKey: ['practices', 'home', practice],
    queryFn: (): Promise<PracticeHome> => api.practices.home.query({ practice }),
  })
