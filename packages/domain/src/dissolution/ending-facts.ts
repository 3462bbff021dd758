import { isOpen } from '../change/approved-network.ts'
import type { NetworkWithdrawn } from '../facts/dissolution-events.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import type { PracticeId } from '../ids.ts'
import { recordIsDone } from '../progress/completion.ts'
import { membersNamed } from '../progress/membership.ts'
import { followsNetwork } from '../progress/network-steps.ts'
import type { World } from '../world.ts'

/**
 * A network is none any more. What was open for it ends with it: blockers and their clocks, and changes that waited
 * for their day. Its members are free for another group at once, and sign there anew.
 */
export function endingFacts(
  world: World,
  network: NetworkState,
  why: Required<NetworkWithdrawn['data']>,
): readonly Fact[] {
  const stream = networkStream(world.programme.id, network.id)
  const lapsed = Object.values(network.changes ?? {})
    .filter(isOpen)
    .map(({ id: change }) => fact(stream, { type: 'changeLapsed', data: { change } }))
  return [
    ...blockersEnd(world, network),
    ...lapsed,
    fact(stream, { type: 'networkWithdrawn', data: why }),
    ...membersNamed(world.programme, network).flatMap((one) =>
      setFree(world, network, one, why.because),
    ),
  ]
}

/** Nobody looks after a blocker of a network that is none. */
export const blockersEnd = (
  { programme }: World,
  { id, blockers }: NetworkState,
): readonly Fact[] =>
  Object.values(blockers)
    .filter(({ resolvedAt }) => resolvedAt === undefined)
    .map(({ id: blocker }) =>
      fact(networkStream(programme.id, id), { type: 'blockerResolved', data: { blocker } }),
    )

function setFree(
  { programme, practices }: World,
  { id: network, name }: NetworkState,
  id: PracticeId,
  because: Required<NetworkWithdrawn['data']>['because'],
): readonly Fact[] {
  const practice = practices.get(id)
  if (!practice) return []
  const stream = practiceStream(programme.id, id)
  const joined = practice.network === network
  const named = joined || practice.claims.includes(network)
  return [
    ...(joined ? doneHere(programme, practice.steps) : []).map((step) =>
      fact(stream, { type: 'stepReopened', data: { step, because: 'membersChanged' } }),
    ),
    ...(joined ? [fact(stream, { type: 'networkLeft', data: { network } })] : []),
    ...(named
      ? [
          fact(stream, { type: 'claimReleased', data: { network } }),
          fact(stream, { type: 'groupEnded', data: { network, name, because } }),
        ]
      : []),
  ]
}

/** What a practice did as a member of its network, and does anew in another. */
const doneHere = (
  programme: World['programme'],
  steps: NetworkState['steps'],
): readonly (keyof NetworkState['steps'])[] =>
  programme.steps
    .filter((step) => step.scope === 'practice' && followsNetwork(programme, step))
    .filter(({ id }) => recordIsDone(steps[id] ?? {}))
    .map(({ id }) => id)
