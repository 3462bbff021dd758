import { useQuery } from '@tanstack/react-query'
import { commissionerQuery } from '../commissioners/commissioner-queries.ts'
import type { NetworkChoices } from './network-choice.tsx'

/** The networks of a commissioner, for those who oversee it. */
export const useNetworks = (commissioner: string): NetworkChoices =>
  useQuery(commissionerQuery(commissioner)).data?.networks ?? []
