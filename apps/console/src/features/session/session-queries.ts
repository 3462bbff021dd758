import type { Instant } from '@muster/domain/ids'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'
import { useAsOf } from '../as-of/use-as-of.ts'

export const meQuery = queryOptions({
  queryKey: ['session', 'me'],
  queryFn: () => api.session.me.query(),
})

export const personasQuery = queryOptions({
  queryKey: ['session', 'personas'],
  queryFn: () => api.session.personas.query(),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Anybody whose name or code has these words in it. */
export const foundQuery = (search: string) =>
  queryOptions({
    queryKey: ['session', 'personas', { search }],
    queryFn: () => api.session.personas.query({ search }),
    enabled: search !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })

export const programmeQuery = (asOf?: Instant) =>
  queryOptions({
    queryKey: ['programme', 'get', { asOf }],
    queryFn: () => api.programme.get.query({ asOf }),
    staleTime: 60_000,
  })

/** The programme by the version that is in force, or was at the moment that the page is looked at. */
export const useProgramme = () => useQuery(programmeQuery(useAsOf()))

export type Me = NonNullable<Awaited<ReturnType<typeof api.session.me.query>>>
export type Persona = Pick<
  Awaited<ReturnType<typeof api.session.personas.query>>[number],
  'id' | 'name' | 'home' | 'scope' | 'scopeName' | 'story'
>

export const useMe = () => useQuery(meQuery)
