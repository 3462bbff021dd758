import { endOfDay } from '../calendar/london-day.ts'
import { commissionerStream } from '../facts/stream-ref.ts'
import { blockerId } from '../ids.ts'
import { holdKind, standingHold } from '../sign-off/hold.ts'
import type { World } from '../world.ts'
import { type Assessment, justAfter } from './assessment.ts'
import { engineRaises } from './engine-raises.ts'

const nothing: Assessment = { moves: [], wakeAt: null }

/** A hold that stands after the day of its review goes to the owner of its kind, once for each such day. */
export function holdMoves(world: World): Assessment {
  const hold = standingHold(world)
  if (!hold) return nothing
  const over = endOfDay(hold.reviewOn)
  if (world.now <= over) return { moves: [], wakeAt: justAfter(over) }
  const blocker = blockerId(`hold-${hold.reviewOn}`)
  if (world.commissioner.blockers[blocker]) return nothing
  const stream = commissionerStream(world.programme.id, world.commissioner.id)
  const raise = { blocker, step: hold.step.id, kind: holdKind }
  return { moves: engineRaises(world, stream, raise), wakeAt: null }
}
