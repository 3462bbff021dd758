import { type Decider, isFor } from '../acceptance/exception-deciders.ts'
import { type Actor, actsAs, leads, practiceOf } from '../access/grants.ts'
import { isOpen } from '../change/approved-network.ts'
import { changesMembers } from '../facts/change-events.ts'
import type { ExceptionKind } from '../facts/events.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membersOf } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { endedNetwork } from './ended-network.ts'

export interface RequestException {
  readonly network: NetworkId
  readonly exception: ExceptionKind
  readonly reason: ErasableRef
}

/** A member, or the support lead for the members, asks for an exception with its reason. */
export function requestException(world: World, actor: Actor, command: RequestException): Decided {
  const { network, exception, reason } = command
  const ended = endedNetwork(world, network)
  if (ended) return refused(ended)
  if (!leads(world, actor) && !practiceOf(actor, membersOf(world, network)))
    return refused(
      refusal(
        'not-yours',
        'An exception is asked for by a member of the network or by the support lead.',
      ),
    )
  const held = world.networks.get(network)?.exceptions[exception]
  const groups = groupsConcerned(world, network)
  const waits = held && held.refusedBy.length === 0 && !held.withdrawn
  if (waits && groups.every((one) => isFor(held, one)))
    return refused(refusal('already-asked', 'This exception has been asked for already.'))
  const data = { exception, reason, groups }
  return decided(
    fact(networkStream(world.programme.id, network), { type: 'exceptionRequested', data }),
  )
}

/** The members of today, and as each change of members under way would leave them. */
function groupsConcerned(world: World, id: NetworkId): readonly (readonly PracticeId[])[] {
  const members = membersOf(world, id)
  const coming = Object.values(world.networks.get(id)?.changes ?? {}).filter(
    (one) => isOpen(one) && changesMembers(one.kind),
  )
  return [
    members,
    ...coming.map(({ kind, practice }) =>
      kind === 'join' ? [...members, practice] : members.filter((one) => one !== practice),
    ),
  ]
}

export interface DecideException extends RequestException {
  readonly granted: boolean
}

/**
 * The commissioner may waive the minimum for a rural, remote area (specification 3.2, source S9); in 2019
 * exceptions were granted far beyond that, so any other needs the commissioner and the region with a reason.
 */
export function decideException(world: World, actor: Actor, command: DecideException): Decided {
  const { network, exception, reason, granted } = command
  const by = deciderOf(world, actor)
  if (!by)
    return refused(
      refusal('not-yours', 'An exception is granted by the commissioner or the region.'),
    )
  const ended = endedNetwork(world, network)
  if (ended) return refused(ended)
  const held = world.networks.get(network)?.exceptions[exception]
  if (!held) return refused(refusal('not-asked', 'This exception has not been asked for.'))
  if (!groupsConcerned(world, network).some((one) => isFor(held, one)))
    return refused(
      refusal(
        'group-changed',
        'This exception was asked for other members than the network has now. Ask for it anew, for the members of today.',
        { source: 'An exception is for the group it was asked for [P]; minimum: S4 S9' },
      ),
    )
  const answered = granted ? held.grantedBy : held.refusedBy
  if (answered.includes(by))
    return refused(refusal('already-decided', 'You have decided on this exception already.'))
  if (!granted && held.grantedBy.includes(by))
    return refused(
      refusal('granted-already', 'You have granted this exception. Withdraw it, with the reason.'),
    )
  const type = granted ? ('exceptionGranted' as const) : ('exceptionRefused' as const)
  return decided(
    fact(networkStream(world.programme.id, network), { type, data: { exception, by, reason } }),
  )
}

/** As whom somebody decides on exceptions. */
export const deciderOf = (world: World, actor: Actor): Decider | null =>
  leads(world, actor) ? 'commissioner' : actsAs(world, actor, 'region', {}) ? 'region' : null
