import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'

export const meQuery = queryOptions({
  queryKey: ['session', 'me'],
  queryFn: () => api.session.me.query(),
})

export const personasQuery = queryOptions({
  queryKey: ['session', 'personas'],
  queryFn: () => api.session.personas.query(),
  staleTime: Number.POSITIVE_INFINITY,
})

export const programmeQuery = queryOptions({
  queryKey: ['programme', 'get'],
  queryFn: () => api.programme.get.query(),
  staleTime: 60_000,
})

export type Me = NonNullable<Awaited<ReturnType<typeof api.session.me.query>>>
export type Persona = Pick<
  Awaited<ReturnType<typeof api.session.personas.query>>[number],
  'id' | 'name' | 'home' | 'scope' | 'scopeName' | 'story'
>

export const useMe = () => useQuery(meQuery)
