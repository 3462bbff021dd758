import type { VariationsPage } from '@muster/domain/variation/variation-page'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const variationsQuery = (commissioner: string) =>
  queryOptions({
    queryKey: ['variations', 'list', commissioner],
    queryFn: (): Promise<VariationsPage> => api.variations.list.query({ commissioner }),
  })

export const variationQuery = (practice: string) =>
  queryOptions({
    queryKey: ['variations', 'document', practice],
    queryFn: () => api.variations.document.query({ practice }),
  })
