import { type Actor, leads } from '../access/grants.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { NetworkState } from '../facts/state.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import { hasDeclined, placesDue } from '../mediation/places.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membersNamed } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { endingFacts } from './ending-facts.ts'
import { dissolvable, joinedMembers, sourceOfGoing } from './may-dissolve.ts'

export interface EndGroup {
  readonly network: NetworkId
  readonly reason: ErasableRef
}

/** The support lead ends a group that nobody is in: its members have all gone, or never answered. */
export function endGroup(world: World, actor: Actor, command: EndGroup): Decided {
  if (!leads(world, actor))
    return refused(
      refusal(
        'not-yours',
        'A group that nobody is in is ended by the commissioner’s support lead.',
      ),
    )
  const network = dissolvable(world, command.network)
  if ('code' in network) return refused(network)
  const no = whyItGoesOn(world, network)
  if (no) return refused(no)
  const { reason } = command
  return decided(...endingFacts(world, network, { reason, because: 'nobodyJoined' }))
}

/** Null where nobody is in the group and nobody has still to say whether it joins. */
export function whyItGoesOn(world: World, network: NetworkState): Refusal | null {
  const joined = joinedMembers(world, network.id)
  if (joined.length > 0)
    return refusal(
      'has-members',
      `${named(world, joined)} ${joined.length === 1 ? 'is' : 'are'} in ${network.name}. Only they can give it up; enter it for whoever phones or writes.`,
      { facts: { members: joined }, source: sourceOfGoing },
    )
  const due = placesDue(world.programme)
  const asked = world.now > due ? [] : stillAsked(world, network)
  if (asked.length === 0) return null
  return refusal(
    'still-asked',
    `${named(world, asked)} may still say until ${formatDate(londonDateOf(due))} whether to join ${network.name}. Enter what a practice says by phone or letter, or wait until then.`,
    { facts: { asked }, source: sourceOfGoing },
  )
}

/** Named, in no other network, and without an answer. */
const stillAsked = (world: World, network: NetworkState): readonly PracticeId[] =>
  membersNamed(world.programme, network).filter((id) => {
    const practice = world.practices.get(id)
    return (
      practice !== undefined &&
      practice.network === null &&
      practice.closed === undefined &&
      !hasDeclined(world, practice, network.id)
    )
  })

const named = ({ practices }: World, ids: readonly PracticeId[]): string =>
  ids.map((id) => practices.get(id)?.published.name ?? id).join(', ')
