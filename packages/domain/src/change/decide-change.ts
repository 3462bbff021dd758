import { groupSize } from '../acceptance/group-size.ts'
import { inThousands } from '../acceptance/in-words.ts'
import { mayBeSmall } from '../acceptance/size-or-exception.ts'
import { type Actor, leads, practiceOf } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import { isPart } from '../facts/change-events.ts'
import type { Change } from '../facts/change-state.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import type { ChangeId, LondonDate, NetworkId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membersOf, practicesNamed } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Approved, changingNetwork, isApprovedBy, isOpen } from './approved-network.ts'
import { chosenAnew } from './chosen-anew.ts'
import { effectiveOn } from './effective-on.ts'
import { mayNotJoin } from './may-join.ts'
import { holderOf, mayGiveNotice } from './who-gives-notice.ts'

export interface DecideChange {
  readonly network: NetworkId
  readonly change: ChangeId
  readonly approved: boolean
  readonly reason: ErasableRef
}

/** The commissioner approves or refuses a change of which it has notice (S7). */
export function decideChange(world: World, actor: Actor, command: DecideChange): Decided {
  const { network: id, change: changeId, reason } = command
  if (!leads(world, actor))
    return refused(refusal('not-yours', 'A change is approved by the commissioner.'))
  const found = openChange(world, id, changeId)
  if (!('change' in found)) return refused(found)
  const { change, approved } = found
  if (!isApprovedBy(approved.rules, change.kind))
    return refused(
      refusal('not-to-approve', 'The commissioner is told of this and need not approve it.'),
    )
  if (change.approvedAt !== undefined)
    return refused(refusal('already-decided', 'This change has been approved already.'))
  const stream = networkStream(world.programme.id, id)
  if (!command.approved)
    return decided(
      fact(stream, { type: 'changeRefused', data: { change: changeId, reason } }),
      ...joiningEnded(world, id, change),
    )
  const no = standsInTheWay(world, id, found)
  if (no) return refused(no)
  const on = dateOf(world, change, approved)
  const data = { change: changeId, reason, effectiveOn: on }
  return decided(
    fact(stream, { type: 'changeApproved', data }),
    ...chosenAnew(world, id, change.kind),
  )
}

/** Whether the change asked for can be approved as things stand. */
function standsInTheWay(world: World, id: NetworkId, { change, approved }: Found): Refusal | null {
  if (change.kind === 'join') return notAgreed(change) ?? mayNotJoin(world, id, change.practice)
  return holdsPart(world, id, change) ?? remainderTooSmall(world, id, change, approved)
}

/** Both sides of a joining have to want it; a commissioner allocates nobody under this contract (S29). */
function notAgreed({ by, agreedAt }: Change): Refusal | null {
  if (agreedAt !== undefined) return null
  const missing =
    by === 'practice' ? 'The network has not agreed to it yet.' : 'The practice has not agreed yet.'
  return refusal(
    'not-agreed-yet',
    `${missing} Ask for its agreement first, or enter it for those who phoned or wrote.`,
    { source: 'Joining is voluntary: S27; a commissioner could not allocate in 2019: S29' },
  )
}

/** The practice is free for other networks again. */
const joiningEnded = (
  world: World,
  network: NetworkId,
  { kind, practice }: Change,
): readonly Fact[] =>
  kind === 'join'
    ? [
        fact(practiceStream(world.programme.id, practice), {
          type: 'joiningEnded',
          data: { network },
        }),
      ]
    : []

/** A member of the network, somebody who asks to be one, or their support lead. */
export const isOfNetwork = (world: World, actor: Actor, id: NetworkId): boolean => {
  const network = world.networks.get(id)
  return (
    leads(world, actor) ||
    (network !== undefined &&
      practiceOf(actor, practicesNamed(world.programme, network)) !== undefined)
  )
}

/** Whoever gave notice takes it back while it has no effect. */
export function takeBackChange(
  world: World,
  actor: Actor,
  { network, change: id }: Pick<DecideChange, 'network' | 'change'>,
): Decided {
  if (!isOfNetwork(world, actor, network))
    return refused(refusal('not-yours', 'This network is not yours.'))
  const found = openChange(world, network, id)
  if (!('change' in found)) return refused(found)
  if (!mayGiveNotice(world, actor, { ...found.change, network }))
    return refused(refusal('not-yours', 'Notice is taken back by whoever gave it.'))
  return decided(
    fact(networkStream(world.programme.id, network), {
      type: 'changeTakenBack',
      data: { change: id },
    }),
    ...joiningEnded(world, network, found.change),
  )
}

export interface Found {
  readonly change: Change
  readonly approved: Approved
}

export function openChange(world: World, network: NetworkId, id: ChangeId): Found | Refusal {
  const approved = changingNetwork(world, network)
  if (!('network' in approved)) return approved
  const change = approved.network.changes?.[id]
  if (change && isOpen(change)) return { change, approved }
  return refusal('no-such-change', 'There is no such change under way.')
}

/** A part is handed on before its holder goes: somebody must be paid and somebody accountable on every day. */
function holdsPart(world: World, network: NetworkId, { kind, practice }: Change): Refusal | null {
  if (isPart(kind)) return null
  const part = (['payee', 'director'] as const).find(
    (one) => world.programme.parts[one] && holderOf(world, network, one) === practice,
  )
  if (!part) return null
  return refusal(
    'holds-a-part',
    `This practice is the ${part}’s. Have the ${part} changed first, then approve that it goes.`,
    { facts: { part } },
  )
}

/** In the published case the commissioner would not have accepted a remainder under 30,000 (S47). */
function remainderTooSmall(
  world: World,
  id: NetworkId,
  { kind, practice }: Change,
  { network }: Approved,
): Refusal | null {
  if (isPart(kind)) return null
  const rest = membersOf(world, id).filter((one) => one !== practice)
  if (mayBeSmall(network, rest)) return null
  const { patients, shortfall, withinListError } = groupSize(world, rest)
  if (shortfall === 0 || withinListError) return null
  return refusal(
    'remainder-too-small',
    `Without it the network has ${inThousands(patients)} patients, ${inThousands(shortfall)} fewer than ${inThousands(world.programme.size.minimum)}. Refuse the change, have a practice join first, or grant an exception that is asked for now that there is notice of it.`,
    { facts: { patients, shortfall }, source: 'S47; size: specification 3.2, S9' },
  )
}

/** A part changes hands at once; members with notice and from the next quarter. */
function dateOf(world: World, change: Change, { rules }: Approved): LondonDate {
  const today = londonDateOf(world.now)
  if (isPart(change.kind)) return today
  return effectiveOn(londonDateOf(change.notifiedAt), today, rules.noticeDays)
}
