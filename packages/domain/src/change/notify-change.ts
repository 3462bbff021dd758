import { type Actor, actsAs, leads, practiceFor } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import { type ChangeKind, isPart } from '../facts/change-events.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { ChangeId, NetworkId, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { approvedNetwork, openChangeOf } from './approved-network.ts'

export interface NotifyChange {
  readonly change: ChangeId
  readonly network: NetworkId
  readonly kind: ChangeKind
  readonly practice: PracticeId
  readonly reason: ErasableRef
}

/**
 * Notice of a change after approval (S7): a practice gives notice that it leaves; the others, by their director or
 * the support lead, that they want it out (S47) or that the payee or the director changes.
 */
export function notifyChange(world: World, actor: Actor, command: NotifyChange): Decided {
  const { network: id, change, kind, practice, reason } = command
  const notYours = notTheirs(world, actor, command)
  if (notYours) return refused(notYours)
  const approved = approvedNetwork(world, id)
  if (!('network' in approved)) return refused(approved)
  const no = notMember(world, command)
  if (no) return refused(no)
  if (openChangeOf(approved.network, practice))
    return refused(
      refusal('change-under-way', 'A change about this practice is under way already.'),
    )
  const data = { change, kind, practice, reason }
  return decided(fact(networkStream(world.programme.id, id), { type: 'changeNotified', data }))
}

function notMember(world: World, { network, practice, kind }: NotifyChange): Refusal | null {
  if (!membersOf(world, network).includes(practice))
    return refusal('not-a-member', `${practice} is not a member of the network.`, {
      field: 'practice',
    })
  if (!isPart(kind)) return null
  if (practiceFor(world, kind, { network }) === practice) return null
  return refusal('not-that-part', `${practice} is not the ${kind}’s practice.`, {
    field: 'practice',
  })
}

function notTheirs(world: World, actor: Actor, { network, practice, kind }: NotifyChange) {
  const party = kind === 'leave' ? 'practice' : 'director'
  if (leads(world, actor) || actsAs(world, actor, party, { network, practice })) return null
  return kind === 'leave'
    ? refusal('not-yours', 'A practice gives notice for itself, or its support lead does for it.')
    : refusal('not-yours', 'This is for the clinical director or the support lead.')
}
