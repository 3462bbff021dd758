import type { ExpectedMoney, NetworkDelay } from '@muster/domain/money/money-view'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const moneyQuery = (network: string) =>
  queryOptions({
    queryKey: ['money', 'expected', network],
    queryFn: (): Promise<ExpectedMoney> => api.money.expected.query({ network }),
  })

export const delaysQuery = (commissioner: string) =>
  queryOptions({
    queryKey: ['money', 'delays', commissioner],
    queryFn: (): Promise<readonly NetworkDelay[]> => api.money.delays.query({ commissioner }),
  })
