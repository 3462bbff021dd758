import type { AreaMap } from '@muster/domain/area/area-map'
import type { Instant } from '@muster/domain/ids'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const areaQuery = (network: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['networks', 'area', network, { asOf }],
    queryFn: (): Promise<AreaMap | null> => api.networks.area.query({ network, asOf }),
  })
