import type { Actor } from '../access/grants.ts'
import { type DisputeView, disputeView } from '../dispute/dispute-view.ts'
import type { CommissionerId, DisputeId, NetworkId, PracticeId } from '../ids.ts'
import { listSizeOf, membersOf, networkListSize } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { isInvitedToDispute } from './invited.ts'

/** A dispute of members as the mediator of the committee sees it, with what is published of the network. */
export interface DisputeCase {
  readonly commissioner: CommissionerId
  readonly commissionerName: string
  readonly dispute: DisputeView
  readonly patients: number
  readonly members: readonly {
    readonly id: PracticeId
    readonly name: string
    readonly listSize: number | null
    readonly raised: boolean
  }[]
}

/** Null for everybody who has not been invited to it. Once it has ended, why it was raised is nobody's there. */
export function disputeCase(
  world: World,
  actor: Actor,
  about: { readonly network: NetworkId; readonly dispute: DisputeId },
): DisputeCase | null {
  const network = world.networks.get(about.network)
  const dispute = network?.disputes?.[about.dispute]
  if (!network || !dispute || !isInvitedToDispute(dispute, actor)) return null
  const view = disputeView(world, actor, network, dispute)
  return {
    commissioner: world.commissioner.id,
    commissionerName: world.commissioner.name,
    dispute: view.closedAt === null ? view : { ...view, reason: null },
    patients: networkListSize(world, network.id).patients,
    members: membersOf(world, network.id).flatMap((id) => {
      const member = world.practices.get(id)
      if (!member) return []
      const { name } = member.published
      const listSize = listSizeOf(world.programme, member)
      return [{ id, name, listSize, raised: id === dispute.practice }]
    }),
  }
}
