import { decidersOf, hasGranted, isFor, isGranted } from '../acceptance/exception-deciders.ts'
import { exceptionLabels } from '../acceptance/exception-labels.ts'
import type { Actor } from '../access/grants.ts'
import { deciderOf } from '../decide/grant-exception.ts'
import type { NetworkState } from '../facts/state.ts'
import type { Instant, NetworkId } from '../ids.ts'
import { approvalOf } from '../progress/approval.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import type { NetworkDetail } from './network-view.ts'

/** The exceptions of a network; reasons are references until the operation puts the words there. */
export function exceptionViews(
  world: World,
  actor: Actor,
  network: NetworkState,
): NetworkDetail['exceptions'] {
  const by = deciderOf(world, actor)
  const stands = approvalOf(world.programme, network) !== null || network.withdrawnAt !== undefined
  const members = membersOf(world, network.id)
  return Object.values(network.exceptions).map((held) => {
    const { exception, grantedBy, withdrawn } = held
    const missing = decidersOf(exception).filter((one) => !grantedBy.includes(one))
    const granted = isGranted(network, exception, members)
    return {
      exception,
      label: exceptionLabels[exception],
      granted,
      waitingOn: missing.length === 0 ? null : missing.join(' and '),
      forOthers: !granted && !isFor(held, members),
      requestedAt: held.requestedAt,
      withdrawn: withdrawn
        ? { by: withdrawn.by, at: withdrawn.at, reason: withdrawn.reason.ref }
        : null,
      mayWithdraw: by !== null && !stands && hasGranted(held, by),
    }
  })
}

/** An exception that the members of a network relied on, and that is granted no more. */
export interface WithdrawnException {
  readonly network: NetworkId
  readonly networkName: string
  readonly label: string
  readonly by: string
  readonly at: Instant
}

export const withdrawnExceptions = (
  world: World,
  id: NetworkId | undefined,
): readonly WithdrawnException[] => {
  const network = id && world.networks.get(id)
  if (!network) return []
  return Object.values(network.exceptions).flatMap(({ exception, withdrawn }) =>
    withdrawn && !isGranted(network, exception, membersOf(world, network.id))
      ? [
          {
            network: network.id,
            networkName: network.name,
            label: exceptionLabels[exception],
            by: withdrawn.by,
            at: withdrawn.at,
          },
        ]
      : [],
  )
}
