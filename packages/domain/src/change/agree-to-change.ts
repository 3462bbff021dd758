import { type Actor, actsAs, leads } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { JoiningSide } from '../facts/change-events.ts'
import type { Change } from '../facts/change-state.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId } from '../ids.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { isOpen } from './approved-network.ts'
import { type DecideChange, isOfNetwork, openChange } from './decide-change.ts'

/** The other side of a joining agrees: the practice that was asked, or the network that was. */
export function agreeToChange(
  world: World,
  actor: Actor,
  { network, change: id }: Pick<DecideChange, 'network' | 'change'>,
): Decided {
  if (!isOfNetwork(world, actor, network))
    return refused(refusal('not-yours', 'This network is not yours.'))
  const found = openChange(world, network, id)
  if (!('change' in found)) return refused(found)
  const { change } = found
  if (change.kind !== 'join' || change.agreedAt !== undefined)
    return refused(refusal('nothing-to-agree', 'Nobody waits for an agreement to this change.'))
  if (!mayAgree(world, actor, network, change))
    return refused(refusal('not-yours', 'This is for the other side to agree to.'))
  const by = change.by === 'practice' ? ('network' as const) : ('practice' as const)
  return decided(
    fact(networkStream(world.programme.id, network), {
      type: 'changeAgreed',
      data: { change: id, by },
    }),
  )
}

/** Who has still to agree that a practice joins. */
export const awaitedSide = (change: Change): JoiningSide | null => {
  if (change.kind !== 'join' || !isOpen(change) || change.agreedAt !== undefined) return null
  return change.by === 'practice' ? 'network' : 'practice'
}

/** Whoever was asked agrees, or the support lead for those who phoned or wrote. */
export function mayAgree(world: World, actor: Actor, network: NetworkId, change: Change): boolean {
  const side = awaitedSide(change)
  if (side === null) return false
  const party = side === 'practice' ? 'practice' : 'director'
  return leads(world, actor) || actsAs(world, actor, party, { network, practice: change.practice })
}
