import { commissionerIn, commissionersConcerned } from '../lead-commissioner/concerned.ts'
import type { Step } from '../programme/step.ts'
import type { Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { type Actor, oversees, practiceOf } from './grants.ts'

/** Whether somebody may look at this: those concerned, and those above them. */
export function maySee(world: World, actor: Actor, whose: Whose): boolean {
  const { practice, network } = whose
  if (oversees(world, actor) || overseesMembers(world, actor, whose)) return true
  const among = [...(practice ? [practice] : []), ...(network ? membersOf(world, network) : [])]
  return practiceOf(actor, among) !== undefined
}

/**
 * Whether somebody is at a commissioner that another one leads for: their practice is a member, so they see the
 * network, and decide on nothing of it.
 */
export function overseesMembers(world: World, actor: Actor, { practice, network }: Whose): boolean {
  const held = network && world.networks.get(network)
  const home = practice && world.practices.get(practice)?.published.commissioner
  const concerned = [
    ...(held ? commissionersConcerned(world, held) : []),
    ...(home ? [home] : []),
  ].flatMap((id) => commissionerIn(world, id) ?? [])
  return concerned.some((commissioner) => oversees({ ...world, commissioner }, actor))
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
