import { londonDateOf } from '../calendar/london-day.ts'
import { changesMembers } from '../facts/change-events.ts'
import type { Change } from '../facts/change-state.ts'
import type { NetworkState } from '../facts/state.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { MemberChanges } from '../programme/member-changes.ts'
import { type Consequences, consequencesOf } from '../register/consequences.ts'
import { worldOn } from '../register/simulate.ts'
import type { World } from '../world.ts'
import { effectiveOn } from './effective-on.ts'

/** What a change of members would bring if it were approved today; null once it is in effect, or ended. */
export function previewChange(
  world: World,
  network: NetworkState,
  change: Change,
  { noticeDays }: MemberChanges,
): Consequences | null {
  if (change.endedAt !== undefined || !changesMembers(change.kind)) return null
  const today = londonDateOf(world.now)
  const on = change.effectiveOn ?? effectiveOn(londonDateOf(change.notifiedAt), today, noticeDays)
  const data = { change: change.id, reason: change.reason, effectiveOn: on }
  const stream = networkStream(world.programme.id, network.id)
  const approved = fact(stream, { type: 'changeApproved', data })
  // Against the same day without it, so that what else changes by then is not counted.
  const without = fact(stream, { type: 'changeTakenBack', data: { change: change.id } })
  return consequencesOf(worldOn(world, [without], on), worldOn(world, [approved], on), on)
}
