import { hasGranted, isGranted } from '../acceptance/exception-deciders.ts'
import type { Actor } from '../access/grants.ts'
import { foldWorld } from '../amendment/fold-world.ts'
import type { NetworkState } from '../facts/state.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import { approvalOf } from '../progress/approval.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { endedNetwork } from './ended-network.ts'
import { deciderOf, type RequestException } from './grant-exception.ts'
import { judgeAgain } from './judge-again.ts'

const source =
  'The waiver is the commissioner’s: specification 3.2, S9; others with the region [P]; approval not unreasonably withheld: S13'

/**
 * Whoever granted an exception withdraws it, while the network is not approved: the check that it stood for fails
 * again, and what was accepted on it is judged again.
 */
export function withdrawException(
  world: World,
  actor: Actor,
  { network: id, exception, reason }: RequestException,
): Decided {
  const by = deciderOf(world, actor)
  if (!by)
    return refused(
      refusal('not-yours', 'An exception is withdrawn by the commissioner or the region.', {
        source,
      }),
    )
  const ended = endedNetwork(world, id)
  if (ended) return refused(ended)
  const network = world.networks.get(id)
  const held = network?.exceptions[exception]
  if (!network || !held || !hasGranted(held, by))
    return refused(
      refusal(
        'not-granted',
        held?.grantedBy.length
          ? `This exception was granted by the ${held.grantedBy.join(' and the ')}. Only whoever granted it withdraws it: ask them.`
          : 'This exception has not been granted, so there is nothing to withdraw. Refuse it instead, if it waits for you.',
        { source },
      ),
    )
  const no = restsOnIt(world, network)
  if (no) return refused(no)
  const withdrawn = fact(networkStream(world.programme.id, id), {
    type: 'exceptionWithdrawn',
    data: { exception, by, reason },
  })
  if (!isGranted(network, exception, membersOf(world, id))) return decided(withdrawn)
  return decided(withdrawn, ...judgeAgain(foldWorld(world, [withdrawn]), id, exception))
}

/** An approval rests on the exceptions that stood when it was given. */
function restsOnIt({ programme }: World, network: NetworkState): Refusal | null {
  const approval = approvalOf(programme, network)
  if (!approval) return null
  return refusal(
    'approved-already',
    `${network.name} ${approval === 'approved' ? 'is' : 'was'} approved with its exceptions, so they stand. If it can no longer do without more patients, have a practice join it under “Changes”.`,
    { source },
  )
}
