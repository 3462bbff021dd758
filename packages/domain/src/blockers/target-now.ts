import { disputeAwaited, putOff } from '../dispute/standstill.ts'
import type { Blocker } from '../facts/state.ts'
import type { Instant } from '../ids.ts'
import { getStep, instancesOf, recordIsDone, recordOf, type Whose } from '../progress/completion.ts'
import type { World } from '../world.ts'

/** The instances of its step that a blocker is about and that are not done. */
function blocked(world: World, { step: id, practice }: Blocker, whose: Whose): readonly Whose[] {
  const step = getStep(world.programme, id)
  if (step.completion.how !== 'eachSigns') return []
  const concerned = practice ? [{ ...whose, practice }] : instancesOf(world, id, whose)
  return concerned.filter((one) => !recordIsDone(recordOf(world, step, one)))
}

/** Nobody it is about may sign before a dispute ends, so nobody is asked why they have not. */
export function standsStill(world: World, blocker: Blocker, whose: Whose): boolean {
  const step = getStep(world.programme, blocker.step)
  const left = blocked(world, blocker, whose)
  return left.length > 0 && left.every((one) => disputeAwaited(world, step, one) !== undefined)
}

/** By when its owner is to have seen to it: later by the days for which all whom it is about waited for a dispute. */
export function targetNow(world: World, blocker: Blocker, whose: Whose): Instant {
  const { target: date, clockFrom: since = blocker.raisedAt } = blocker
  const step = getStep(world.programme, blocker.step)
  const left = blocked(world, blocker, whose)
  if (left.length === 0) return date
  return Math.min(...left.map((one) => putOff(world, step, one, { date, since }))) as Instant
}
