import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../trpc/client.ts'
import { forgetDrafts } from '../steps/draft-store.ts'
import type { MoveTo } from './clock-queries.ts'

const patienceMs = 60_000
const askAgainMs = 300

/** The server goes and comes back with a fresh county; what is done before that would be lost with the old one. */
async function anotherThan(before: string | null): Promise<void> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const opened = await api.clock.get.query().then(
      ({ play, moving }) => play !== before && !moving,
      () => false,
    )
    if (opened) return
    await new Promise((again) => setTimeout(again, askAgainMs))
  }
  throw new Error('The fresh county did not open. Load this page again.')
}

export function useClockMoves() {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries()
  const move = useMutation({
    mutationFn: (to: MoveTo) => api.clock.move.mutate({ to }),
    onSettled: refresh,
  })
  const restart = useMutation({
    mutationFn: async () => {
      const { play } = await api.clock.get.query()
      const { ok } = await api.clock.restart.mutate()
      if (!ok) return { ok }
      await anotherThan(play)
      forgetDrafts(localStorage)
      return { ok }
    },
    onSettled: refresh,
  })
  return { move, restart }
}
