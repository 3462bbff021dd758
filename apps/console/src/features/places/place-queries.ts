import type { Instant } from '@muster/domain/ids'
import type { AskingPractice } from '@muster/domain/mediation/asking-practices'
import type { PlaceView } from '@muster/domain/mediation/places-page'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const placeQuery = (practice: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['places', 'ofPractice', practice, { asOf }],
    queryFn: (): Promise<PlaceView | null> => api.places.ofPractice.query({ practice, asOf }),
  })

export const askingQuery = (network: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['places', 'ofNetwork', network, { asOf }],
    queryFn: (): Promise<readonly AskingPractice[]> =>
      api.places.ofNetwork.query({ network, asOf }),
  })

export const placesQuery = (commissioner: string, asOf?: Instant) =>
  queryOptions({
    queryKey: ['places', 'ofCommissioner', commissioner, { asOf }],
    queryFn: (): Promise<readonly PlaceView[]> =>
      api.places.ofCommissioner.query({ commissioner, asOf }),
  })
