import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream, type StreamRef } from '../facts/stream-ref.ts'
import type { BlockerId, Instant, PracticeId, StepId } from '../ids.ts'
import type { BlockerKind } from '../programme/programme.ts'
import type { World } from '../world.ts'

export interface ToRaise {
  readonly blocker: BlockerId
  readonly step: StepId
  readonly kind: string
  readonly practice?: PracticeId | undefined
}

/** By when the owner of a blocker raised now is to have seen to it. */
export const targetOf = ({ now }: World, { targetWorkingDays }: BlockerKind): Instant =>
  endOfDay(addWorkingDays(londonDateOf(now), targetWorkingDays))

/** The engine raises a blocker, with the owner and the clock of its kind. A programme without the kind has no owner. */
export function engineRaises(
  world: World,
  stream: StreamRef<'network' | 'commissioner'>,
  { blocker, step, kind, practice }: ToRaise,
): readonly Fact[] {
  const known = world.programme.blockerKinds.find((one) => one.kind === kind)
  if (!known) return []
  const data = {
    blocker,
    step,
    kind,
    owner: known.owner,
    target: targetOf(world, known),
    by: 'engine' as const,
    ...(practice ? { practice } : {}),
  }
  return [fact(stream, { type: 'blockerRaised', data })]
}

/** The same for a network, once: what somebody has resolved is not raised again for the same cause. */
export const raisesOnce = (
  world: World,
  { id, blockers }: NetworkState,
  raise: ToRaise,
): readonly Fact[] =>
  blockers[raise.blocker] ? [] : engineRaises(world, networkStream(world.programme.id, id), raise)
