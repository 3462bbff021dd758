import { openDisputes } from '../dispute/disputes.ts'
import type { NetworkState } from '../facts/state.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import { approvalOf } from '../progress/approval.ts'
import { getStep } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'

export const sourceOfGoing = 'Joining is voluntary: S27; changes after approval: S7'

/** The members who have joined: they decide together whether the group goes on. */
export const joinedMembers = (world: World, network: NetworkId): readonly PracticeId[] =>
  membersOf(world, network).filter((one) => world.practices.get(one)?.network === network)

/** The network, where it may still be given up; else what stands in the way. */
export function dissolvable(world: World, id: NetworkId): NetworkState | Refusal {
  const network = world.networks.get(id)
  if (!network) return refusal('no-such-network', 'There is no such network.')
  if (network.withdrawnAt !== undefined)
    return refusal('network-withdrawn', `${network.name} has ended already.`)
  return wasApproved(world, network) ?? inDispute(world, network) ?? network
}

/** From its approval on others rely on it, and its members go one by one, by notice (S7). */
function wasApproved({ programme }: World, network: NetworkState): Refusal | null {
  const approval = approvalOf(programme, network)
  if (!approval) return null
  const { name } = network
  const source = programme.memberChanges?.source ?? sourceOfGoing
  return approval === 'approved'
    ? refusal(
        'approved-already',
        `${name} is approved, so it is not given up as a whole. A practice that wants to go gives notice under “Changes”, and the commissioner approves it.`,
        { source },
      )
    : refusal(
        'amended',
        `${name} was approved, and a new version of the programme asks for a part of that again. Do what it asks for first; then a practice that wants to go gives notice under “Changes”.`,
        { source },
      )
}

/** What members have signed binds them while they argue about it (S45). */
function inDispute({ programme }: World, network: NetworkState): Refusal | null {
  const [dispute] = openDisputes(network)
  if (!dispute) return null
  return refusal(
    'in-dispute',
    `Members of ${network.name} are in dispute about “${getStep(programme, dispute.step).title}”. Have the dispute settled or taken back under “Disputes” first.`,
    { facts: { dispute: dispute.id }, source: 'Disputes: S45' },
  )
}
