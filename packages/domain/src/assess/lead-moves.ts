import type { NetworkState } from '../facts/state.ts'
import { type BlockerId, blockerId } from '../ids.ts'
import { commissionersConcerned } from '../lead-commissioner/concerned.ts'
import { agreeByEnd, isDecidedOn, leadIsSettled } from '../lead-commissioner/settled.ts'
import type { World } from '../world.ts'
import { type Assessment, justAfter } from './assessment.ts'
import { raisesOnce } from './engine-raises.ts'

const nothing: Assessment = { moves: [], wakeAt: null }

const prefix = 'lead-'
export const isLeadBlocker = (id: BlockerId): boolean => id.startsWith(prefix)

/** Commissioners that have not agreed who leads by the date go to the region, once (domain section 8, 12). */
export function leadMoves(world: World, network: NetworkState): Assessment {
  const rule = world.programme.leadCommissioner
  const end = agreeByEnd(world.programme, network)
  if (!rule || end === null || isDecidedOn(world.programme, network)) return nothing
  if (leadIsSettled(world, network)) return nothing
  const blocker = blockerId(`${prefix}${commissionersConcerned(world, network).join('-')}`)
  if (network.blockers[blocker]) return nothing
  if (world.now <= end) return { moves: [], wakeAt: justAfter(end) }
  const { before: step, late: kind } = rule
  return { moves: raisesOnce(world, network, { blocker, step, kind }), wakeAt: null }
}
