import { addDays } from '../calendar/days.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { type ChangeKind, isPart } from '../facts/change-events.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId, StepId } from '../ids.ts'
import { getStep } from '../progress/completion.ts'
import type { World } from '../world.ts'

/** Who plays a part is chosen anew by the members, on the step on which it was chosen first. */
export function chosenAnew(world: World, id: NetworkId, kind: ChangeKind): readonly Fact[] {
  const part = isPart(kind) ? world.programme.parts[kind] : undefined
  if (!part) return []
  return [chooseAnew(world, id, part.step)]
}

/** The members have the days that the choice normally needs, from today. */
export function chooseAnew(
  { programme, now }: Pick<World, 'programme' | 'now'>,
  id: NetworkId,
  step: StepId,
): Fact {
  const due = endOfDay(addDays(londonDateOf(now), getStep(programme, step).days))
  const data = { step, because: 'membersChanged' as const, due }
  return fact(networkStream(programme.id, id), { type: 'stepReopened', data })
}
