import type { Actor } from '../access/grants.ts'
import { dissolutionView, endedView } from '../dissolution/dissolution-view.ts'
import type { PracticeState } from '../facts/state.ts'
import type { NetworkId } from '../ids.ts'
import { hasDeclined, openClaims } from '../mediation/places.ts'
import { listSizeOf, membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { blockerView } from './blocker-view.ts'
import { certificateView } from './certificate-view.ts'
import { decisionView } from './decision-view.ts'
import { exceptionViews } from './exception-views.ts'
import { networkRow, storedNetworkRow } from './network-row.ts'
import type { NetworkDetail } from './network-view.ts'
import { taskView } from './task-view.ts'

/** Everything about one network but its timeline, which is read from the events. */
export function networkPage(world: World, actor: Actor, id: NetworkId): NetworkDetail {
  const network = world.networks.get(id)
  if (!network) throw new Error(`The network ${id} is not in this world.`)
  const steps = world.programme.steps
  return {
    row: networkRow(world.programme, storedNetworkRow(world, id), world.now),
    members: membersOf(world, id).map((member) => {
      const practice = world.practices.get(member)
      return {
        id: member,
        name: practice?.published.name ?? member,
        listSize: practice ? listSizeOf(world.programme, practice) : null,
        joined: practice?.network === id,
        ...claimsOf(world, practice, id),
        contractType: practice?.published.contractType ?? null,
        tasks: steps
          .filter(({ scope }) => scope === 'practice')
          .map((step) => taskView(world, actor, step, { practice: member, network: id })),
      }
    }),
    tasks: steps
      .filter(({ scope }) => scope === 'network')
      .map((step) => taskView(world, actor, step, { network: id })),
    blockers: Object.values(network.blockers).map((blocker) =>
      blockerView(world, actor, blocker, id),
    ),
    decision: decisionView(world, id),
    certificate: certificateView(world, id),
    dissolution: dissolutionView(world, actor, id),
    ended: endedView(network),
    exceptions: exceptionViews(world, actor, network),
  }
}

/** A practice that two groups name: both see that there is another, and what it chose, not why. */
function claimsOf(world: World, practice: PracticeState | undefined, id: NetworkId) {
  const nameOf = (network: NetworkId) =>
    world.networks.get(network)?.name ?? 'a group of another commissioner'
  const joined = practice?.network ?? null
  const others = practice ? openClaims(world, practice).filter((one) => one !== id) : []
  return {
    joinedElsewhere: joined === null || joined === id ? null : nameOf(joined),
    declined: practice !== undefined && joined !== id && hasDeclined(world, practice, id),
    alsoNamedBy: joined === null ? others.map(nameOf) : [],
  }
}
