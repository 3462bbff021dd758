import { foldWorld } from '../amendment/fold-world.ts'
import type { Decided } from '../decide/contribution.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { World } from '../world.ts'
import { type Consequences, consequencesOf } from './consequences.ts'
import type { RegisterDecision } from './decide-register.ts'
import { takenBackBefore } from './decided-facts.ts'
import { worldOn } from './simulate.ts'

/** What a decision would bring on its day, against the same day without it; null where nothing is to be applied. */
export function previewRegister(
  world: World,
  change: RegisterChange,
  decision: RegisterDecision,
  decided: Decided,
): Consequences | null {
  if (decision.keep || !decided.ok) return null
  const { from: on } = decision
  const before = worldOn(foldWorld(world, takenBackBefore(world, change)), [], on)
  return consequencesOf(before, worldOn(world, decided.facts, on), on)
}
