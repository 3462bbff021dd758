import { type Actor, actsAs, leads } from '../access/grants.ts'
import { commissionerStream, fact } from '../facts/stream-ref.ts'
import type { ErasableRef } from '../programme/field.ts'
import { refusal } from '../refusal.ts'
import { outOfMeetingOf } from '../sign-off/route.ts'
import type { World } from '../world.ts'
import { type Decided, decided, refused } from './contribution.ts'

export interface SetDelegationScheme {
  readonly officerMayDecide: boolean
  readonly reason: ErasableRef
}

/**
 * Whether an officer or group decides under the commissioner's scheme of delegation. The guidance wants decisions kept
 * with the committee, comply or explain (S68): so it is not allowed until somebody says why.
 */
export function setDelegationScheme(
  world: World,
  actor: Actor,
  command: SetDelegationScheme,
): Decided {
  if (!leads(world, actor) && !actsAs(world, actor, 'region', {}))
    return refused(
      refusal('not-yours', 'This is set by the commissioner support lead or the regional team.'),
    )
  if (!outOfMeetingOf(world, 'officer'))
    return refused(
      refusal(
        'no-such-route',
        'Here the committee shares the decision or the region takes it, so the commissioner has none to delegate.',
        { source: 'Models of delegated commissioning: S62 S63' },
      ),
    )
  const stream = commissionerStream(world.programme.id, world.commissioner.id)
  return decided(fact(stream, { type: 'delegationSchemeSet', data: command }))
}
