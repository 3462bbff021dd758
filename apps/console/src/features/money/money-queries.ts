import type { Instant } from '@muster/domain/ids'
import type { ExpectedMoney, NetworkDelay } from '@muster/domain/money/money-view'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const moneyQuery = (network: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['money', 'expected', network, { asOf }],
    queryFn: (): Promise<ExpectedMoney> => api.money.expected.query({ network, asOf }),
  })

export const delaysQuery = (commissioner: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['money', 'delays', commissioner, { asOf }],
    queryFn: (): Promise<readonly NetworkDelay[]> => api.money.delays.query({ commissioner, asOf }),
  })
