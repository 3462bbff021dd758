import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId } from '../ids.ts'
import { areLate, conditionsBlocker, openConditions } from '../sign-off/conditions.ts'
import type { World } from '../world.ts'
import { type Assessment, justAfter } from './assessment.ts'

const nothing: Assessment = { moves: [], wakeAt: null }

/**
 * Conditions of an approval that are not met by their day raise a blocker, once. The approval stands meanwhile: what
 * rests on it is not undone unseen, and the owner settles it. [P]
 */
export function conditionMoves(world: World, network: NetworkId): Assessment {
  const open = openConditions(world, network)
  const kind = world.programme.blockerKinds.find((one) => one.kind === open?.whenLate)
  if (!open || !kind) return nothing
  const blocker = conditionsBlocker(open.step, open.by)
  if (world.networks.get(network)?.blockers[blocker]) return nothing
  if (!areLate(open, world.now)) return { moves: [], wakeAt: justAfter(endOfDay(open.by)) }
  const target = endOfDay(addWorkingDays(londonDateOf(world.now), kind.targetWorkingDays))
  const { kind: name, owner } = kind
  const data = { blocker, step: open.step, kind: name, owner, target, by: 'engine' as const }
  return {
    moves: [fact(networkStream(world.programme.id, network), { type: 'blockerRaised', data })],
    wakeAt: null,
  }
}
