import type { Instant } from '@muster/domain/ids'
import type { DisputeCase } from '@muster/domain/lmc/dispute-case'
import type { MediationCase } from '@muster/domain/lmc/mediation-case'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const lmcHomeQuery = (asOf?: Instant) =>
  queryOptions({
    queryKey: ['lmc', 'home', { asOf }],
    queryFn: () => api.lmc.home.query({ asOf }),
  })
export type LmcHome = Awaited<ReturnType<typeof api.lmc.home.query>>

export const mediationCaseQuery = (commissioner: string, practice: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['mediation', 'ofLmc', commissioner, practice, { asOf }],
    queryFn: (): Promise<MediationCase> =>
      api.mediation.ofLmc.query({ commissioner, practice, asOf }),
  })

export const disputeCaseQuery = (network: string, dispute: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['disputes', 'ofLmc', network, dispute, { asOf }],
    queryFn: (): Promise<DisputeCase> => api.disputes.ofLmc.query({ network, dispute, asOf }),
  })
