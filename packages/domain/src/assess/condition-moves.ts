import { endOfDay } from '../calendar/london-day.ts'
import type { NetworkState } from '../facts/state.ts'
import { areLate, conditionsBlocker, openConditions } from '../sign-off/conditions.ts'
import type { World } from '../world.ts'
import { type Assessment, justAfter } from './assessment.ts'
import { raisesOnce } from './engine-raises.ts'

/**
 * Conditions of an approval that are not met by their day raise a blocker, once. The approval stands meanwhile: what
 * rests on it is not undone unseen, and the owner settles it. [P]
 */
export function conditionMoves(world: World, network: NetworkState): Assessment {
  const open = openConditions(world, network.id)
  if (!open) return { moves: [], wakeAt: null }
  const { step, by, whenLate: kind } = open
  if (!areLate(open, world.now)) return { moves: [], wakeAt: justAfter(endOfDay(by)) }
  const blocker = conditionsBlocker(step, by)
  return { moves: raisesOnce(world, network, { blocker, step, kind }), wakeAt: null }
}
