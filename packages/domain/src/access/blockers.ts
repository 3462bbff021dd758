import type { Blocker } from '../facts/state.ts'
import type { NetworkId } from '../ids.ts'
import type { Whose } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { type Actor, actsAs, oversees, practiceOf } from './grants.ts'
import { maySee } from './may-see.ts'

/** A member of the network, or the practice itself where there is none; and those above. */
export function mayRaiseBlocker(world: World, actor: Actor, { practice, network }: Whose): boolean {
  if (network) return maySee(world, actor, { network })
  const own = practice && world.practices.has(practice) ? [practice] : []
  return oversees(world, actor) || practiceOf(actor, own) !== undefined
}

/** Who may be told whether there is such a blocker: a member, or any practice where it is the commissioner's. */
export const mayHearOfBlocker = (world: World, actor: Actor, network?: NetworkId): boolean =>
  network
    ? maySee(world, actor, { network })
    : oversees(world, actor) || practiceOf(actor, [...world.practices.keys()]) !== undefined

/** Its owner, or the commissioner or region above. */
export const mayResolveBlocker = (
  world: World,
  actor: Actor,
  blocker: Blocker,
  network?: NetworkId,
): boolean => oversees(world, actor) || ownsIt(world, actor, blocker, network)

function ownsIt(
  world: World,
  actor: Actor,
  { owner, practice }: Blocker,
  network?: NetworkId,
): boolean {
  const whose = { ...(practice ? { practice } : {}), ...(network ? { network } : {}) }
  if (owner === 'practice') return actsAs(world, actor, 'practice', whose)
  return owner === 'network' && actsAs(world, actor, 'coordinator', whose)
}
