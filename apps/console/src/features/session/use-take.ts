import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../trpc/client.ts'
import { homeOf } from './home-of.ts'
import type { Persona } from './session-queries.ts'

/** Becomes a persona of the demonstration, and goes to that person's home. */
export function useTake() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (persona: Persona) => api.session.take.mutate({ persona: persona.id }),
    onSuccess: async (_, persona) => {
      // What the last person saw is not for the next one.
      await queries.resetQueries()
      await navigate(homeOf(persona.home, persona.scope))
    },
  })
}

export type Take = ReturnType<typeof useTake>
