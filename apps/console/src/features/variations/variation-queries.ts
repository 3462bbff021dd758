import type { Instant } from '@muster/domain/ids'
import type { VariationsPage } from '@muster/domain/variation/variation-page'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const variationsQuery = (commissioner: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['variations', 'list', commissioner, { asOf }],
    queryFn: (): Promise<VariationsPage> => api.variations.list.query({ commissioner, asOf }),
  })

export const variationQuery = (practice: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['variations', 'document', practice, { asOf }],
    queryFn: () => api.variations.document.query({ practice, asOf }),
  })
