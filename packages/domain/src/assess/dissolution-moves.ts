import { endWhenAllAgree, openDissolution } from '../dissolution/dissolve.ts'
import { dissolvable } from '../dissolution/may-dissolve.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'

/** A proposal to give the group up ends with its approval; and comes about when those who had not agreed have gone. */
export function dissolutionMoves(world: World, network: NetworkState): readonly Fact[] {
  const open = openDissolution(network)
  if (!open) return []
  const standing = dissolvable(world, network.id)
  if (!('code' in standing)) {
    const agreed = Object.keys(open.agreed) as PracticeId[]
    const rest = agreed.filter((one) => world.practices.get(one)?.network === network.id)
    return rest.length === 0
      ? [lapsed(world, network, open)]
      : endWhenAllAgree(world, network, rest, open.reason)
  }
  return standing.code === 'approved-already' ? [lapsed(world, network, open)] : []
}

const lapsed = (
  { programme }: World,
  { id }: NetworkState,
  { version }: { version: number },
): Fact => fact(networkStream(programme.id, id), { type: 'dissolutionLapsed', data: { version } })
