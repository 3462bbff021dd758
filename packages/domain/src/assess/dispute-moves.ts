import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { openDisputes, stageNow } from '../dispute/disputes.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { OwnerTier } from '../programme/programme.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'
import { escalationWorkingDays } from './blocker-moves.ts'

/** Disputes are in confidence: they go up to the commissioner, and no further. [P] */
const next: Readonly<Partial<Record<OwnerTier, OwnerTier>>> = {
  network: 'supportLead',
  supportLead: 'commissioner',
}

/** A stage whose time has run out is seen to by the next owner, who has a few days more. */
export function disputeMoves(world: World, network: NetworkState): Assessment {
  const rules = world.programme.disputes
  if (!rules) return { moves: [], wakeAt: null }
  const stages = openDisputes(network).flatMap((dispute) => {
    const now = stageNow(rules, dispute)
    const to = now && next[now.owner]
    return now && to ? [{ id: dispute.id, to, ...now }] : []
  })
  const until = endOfDay(addWorkingDays(londonDateOf(world.now), escalationWorkingDays))
  const stream = networkStream(world.programme.id, network.id)
  return {
    moves: stages
      .filter(({ due }) => world.now > due)
      .map(({ id: dispute, rule: { name: stage }, due, to }): Fact => {
        const data = { dispute, stage, due, to, until }
        return fact(stream, { type: 'disputeOverdue', data })
      }),
    wakeAt: earliestAfter(
      world.now,
      stages.map(({ due }) => justAfter(due)),
    ),
  }
}
