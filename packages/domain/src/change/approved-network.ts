import type { Change, NetworkState } from '../facts/state.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { MemberChanges } from '../programme/member-changes.ts'
import { milestonesPassed } from '../progress/milestones.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'

export interface Approved {
  readonly network: NetworkState
  readonly rules: MemberChanges
}

/** The network and the rules by which it changes; a refusal until it is approved, for before that steps are answered anew. */
export function approvedNetwork(world: World, id: NetworkId): Approved | Refusal {
  const network = world.networks.get(id)
  const rules = world.programme.memberChanges
  if (!network) return refusal('no-such-network', 'There is no such network.')
  if (!rules)
    return refusal('no-changes', 'This programme has no rules for changes after approval.')
  if (milestonesPassed(world, id).some(({ name }) => name === rules.after))
    return { network, rules }
  return refusal(
    'not-approved-yet',
    `${network.name} is not approved yet. Until then put forward the change on the step itself.`,
    { source: rules.source },
  )
}

export const isOpen = ({ endedAt }: Change): boolean => endedAt === undefined

/** A change under way that concerns the practice. */
export const openChangeOf = (network: NetworkState, practice: PracticeId): Change | undefined =>
  Object.values(network.changes ?? {}).find((one) => isOpen(one) && one.practice === practice)
