import { type ChangeKind, isPart } from '../facts/change-events.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId } from '../ids.ts'
import type { World } from '../world.ts'

/** Who plays a part is chosen anew by the members, on the step on which it was chosen first. */
export function chosenAnew(world: World, id: NetworkId, kind: ChangeKind): readonly Fact[] {
  const part = isPart(kind) ? world.programme.parts[kind] : undefined
  if (!part) return []
  const data = { step: part.step, because: 'membersChanged' as const }
  return [fact(networkStream(world.programme.id, id), { type: 'stepReopened', data })]
}
