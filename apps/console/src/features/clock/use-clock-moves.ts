import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'
import { forgetDrafts } from '../steps/draft-store.ts'
import type { MoveTo } from './clock-queries.ts'

export function useClockMoves() {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries()
  const move = useMutation({
    mutationFn: (to: MoveTo) => api.clock.move.mutate({ to }),
    onSettled: refresh,
  })
  const restart = useMutation({
    mutationFn: () => api.clock.restart.mutate(),
    onSuccess: () => forgetDrafts(localStorage),
    onSettled: refresh,
  })
  return { move, restart }
}
