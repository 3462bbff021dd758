import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { commissionerStream, fact } from '../facts/stream-ref.ts'
import { blockerId } from '../ids.ts'
import { holdKind, standingHold } from '../sign-off/hold.ts'
import type { World } from '../world.ts'
import { type Assessment, justAfter } from './assessment.ts'

const nothing: Assessment = { moves: [], wakeAt: null }

/** A hold that stands after the day of its review goes to the owner of its kind, once for each such day. */
export function holdMoves(world: World): Assessment {
  const hold = standingHold(world)
  const kind = world.programme.blockerKinds.find((one) => one.kind === holdKind)
  if (!hold || !kind) return nothing
  const over = endOfDay(hold.reviewOn)
  if (world.now <= over) return { moves: [], wakeAt: justAfter(over) }
  const blocker = blockerId(`hold-${hold.reviewOn}`)
  if (world.commissioner.blockers[blocker]) return nothing
  const target = endOfDay(addWorkingDays(londonDateOf(world.now), kind.targetWorkingDays))
  const { owner } = kind
  const data = { blocker, step: hold.step.id, kind: holdKind, owner, target, by: 'engine' as const }
  const stream = commissionerStream(world.programme.id, world.commissioner.id)
  return { moves: [fact(stream, { type: 'blockerRaised', data })], wakeAt: null }
}
