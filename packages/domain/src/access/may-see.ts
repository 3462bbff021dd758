import type { Step } from '../programme/step.ts'
import type { Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { type Actor, oversees, practiceOf } from './grants.ts'

/** Whether somebody may look at this: those concerned, and those above them. */
export function maySee(world: World, actor: Actor, { practice, network }: Whose): boolean {
  if (oversees(world, actor)) return true
  const among = [...(practice ? [practice] : []), ...(network ? membersOf(world, network) : [])]
  return practiceOf(actor, among) !== undefined
}

/**
 * Whether somebody has a part in this instance of a step or oversees those who have. Only what its scope asks for
 * counts: to name one's own practice beside another's network gives no right to the network.
 */
export function maySeeStep(world: World, actor: Actor, { scope }: Step, whose: Whose): boolean {
  const { network } = whose
  switch (scope) {
    case 'practice':
      return maySee(world, actor, whose)
    case 'network':
      return maySee(world, actor, network ? { network } : {})
    case 'commissioner':
    case 'meeting':
      return oversees(world, actor)
  }
}
