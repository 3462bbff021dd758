import { type Actor, actsAs, leads } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { GapPolicy, Hold } from '../facts/events.ts'
import { commissionerStream, fact } from '../facts/stream-ref.ts'
import type { ErasableRef } from '../programme/field.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Decided, decided, refused } from './contribution.ts'

const stream = (world: World) => commissionerStream(world.programme.id, world.commissioner.id)
const source =
  'Some commissioners held every network until one took a practice in: S26; owner and review [P]'

export interface SetGapPolicy {
  readonly gapPolicy: GapPolicy
  readonly reason: ErasableRef
  /** Who answers for holding them and when it is reviewed; the usual, where it is left out. */
  readonly hold?: Hold
}

/** What the commissioner does while a practice with a list is in no network. */
export function setGapPolicy(world: World, actor: Actor, command: SetGapPolicy): Decided {
  if (!leads(world, actor))
    return refused(refusal('not-yours', 'This is set by the commissioner support lead.'))
  const { gapPolicy, hold } = command
  if (hold && gapPolicy !== 'holdAll')
    return refused(
      refusal('no-hold', 'Nothing is held, so there is nothing to review.', { field: 'reviewOn' }),
    )
  if (hold && hold.reviewOn < londonDateOf(world.now))
    return refused(
      refusal('past-date', 'Choose a review date from today on.', { field: 'reviewOn', source }),
    )
  return decided(fact(stream(world), { type: 'gapPolicySet', data: command }))
}

/** The region lets the networks that are ready go on, whatever the commissioner has set. */
export function liftHold(
  world: World,
  actor: Actor,
  command: { readonly reason: ErasableRef },
): Decided {
  if (!actsAs(world, actor, 'region', {}))
    return refused(refusal('not-yours', 'A hold is lifted by the regional team.'))
  if (world.commissioner.gapPolicy !== 'holdAll')
    return refused(refusal('no-hold', 'This commissioner does not hold its networks.', { source }))
  return decided(fact(stream(world), { type: 'holdLifted', data: command }))
}
