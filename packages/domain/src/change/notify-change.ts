import { type Actor, actsAs } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { AskedChange } from '../facts/change-events.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import type { ChangeId, LondonDate, NetworkId, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import {
  type Approved,
  changingNetwork,
  isApprovedBy,
  notByNotice,
  openChangeOf,
} from './approved-network.ts'
import { chosenAnew } from './chosen-anew.ts'
import { absencesOver, handedOver, takeoverProblem } from './hand-over.ts'
import { mayNotJoin } from './may-join.ts'
import { holderOf, mayGiveNotice, partOf } from './who-gives-notice.ts'

export interface NotifyChange {
  readonly change: ChangeId
  readonly network: NetworkId
  readonly kind: AskedChange
  readonly practice: PracticeId
  readonly reason: ErasableRef
  /** Who takes over, or at which practice whoever stands in works. */
  readonly to?: PracticeId
  readonly standIn?: ErasableRef
  readonly practising?: boolean
  readonly until?: LondonDate
}

/**
 * Notice of a change (S7): a practice gives notice that it leaves, or asks to join; the others, by their director or
 * the support lead, that they want it in or out (S47) or that the payee or the director changes. What the commissioner does not approve is
 * made by the notice itself, and it is told.
 */
export function notifyChange(world: World, actor: Actor, command: NotifyChange): Decided {
  const { network: id, kind, practice } = command
  const notYours = notTheirs(world, actor, command)
  if (notYours) return refused(notYours)
  const changing = changingNetwork(world, id)
  if (!('network' in changing)) return refused(changing)
  const no =
    notByNotice(world, changing, kind) ??
    (kind === 'join' ? mayNotJoin(world, id, practice) : notMember(world, command)) ??
    takeoverProblem(world, changing, command)
  if (no) return refused(no)
  if (openChangeOf(changing.network, practice, kind))
    return refused(
      refusal('change-under-way', 'A change about this practice is under way already.'),
    )
  return kind === 'join'
    ? decided(...joiningAsked(world, actor, command))
    : decided(noticed(world, command), ...madeAtOnce(world, changing, command))
}

/** A support lead speaks for the practice that phoned. */
function joiningAsked(world: World, actor: Actor, command: NotifyChange): readonly Fact[] {
  const { network, practice, change, kind, reason } = command
  const inside = actsAs(world, actor, 'director', { network, practice })
  const by = inside ? ('network' as const) : ('practice' as const)
  const data = { change, kind, practice, by, reason }
  return [
    fact(networkStream(world.programme.id, network), { type: 'changeNotified', data }),
    fact(practiceStream(world.programme.id, practice), { type: 'joiningAsked', data: { network } }),
  ]
}

function noticed({ programme }: World, command: NotifyChange): Fact {
  const { network, practising: _, ...data } = command
  return fact(networkStream(programme.id, network), { type: 'changeNotified', data })
}

function madeAtOnce(
  world: World,
  { network, rules }: Approved,
  command: NotifyChange,
): readonly Fact[] {
  const { change, kind } = command
  if (kind === 'coordinator') return handedOver(world, network, command)
  if (kind === 'absence' || isApprovedBy(rules, kind)) return []
  const stream = networkStream(world.programme.id, network.id)
  return [
    fact(stream, { type: 'changeMade', data: { change } }),
    ...absencesOver(world, network),
    ...chosenAnew(world, network.id, kind),
  ]
}

function notMember(world: World, { network, practice, kind }: NotifyChange): Refusal | null {
  if (!membersOf(world, network).includes(practice))
    return refusal('not-a-member', `${practice} is not a member of the network.`, {
      field: 'practice',
    })
  const part = partOf(kind)
  if (!part || holderOf(world, network, part) === practice) return null
  return refusal('not-that-part', `${practice} is not the ${part}’s practice.`, {
    field: 'practice',
  })
}

function notTheirs(world: World, actor: Actor, command: NotifyChange): Refusal | null {
  if (mayGiveNotice(world, actor, command)) return null
  switch (command.kind) {
    case 'leave':
      return refusal(
        'not-yours',
        'A practice gives notice for itself, or its support lead does for it.',
      )
    case 'join':
      return refusal(
        'not-yours',
        'A practice asks to join for itself. The network asks it through its clinical director, and the support lead asks for either.',
      )
    case 'coordinator':
    case 'absence':
      return refusal(
        'not-yours',
        'This is for the coordinator, the clinical director or the support lead.',
      )
    default:
      return refusal('not-yours', 'This is for the clinical director or the support lead.')
  }
}
