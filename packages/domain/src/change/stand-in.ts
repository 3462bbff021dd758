import { londonDateOf } from '../calendar/london-day.ts'
import type { Change } from '../facts/change-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'

/** The absence of the director that lasts today. */
export function absenceNow(
  { now }: Pick<World, 'now'>,
  { changes }: NetworkState,
): Change | undefined {
  if (!changes) return undefined
  const today = londonDateOf(now)
  return Object.values(changes).find(
    ({ kind, endedAt, until }) =>
      kind === 'absence' && endedAt === undefined && until !== undefined && until >= today,
  )
}

/** At which practice whoever stands in for the director works now. */
export const standInAt = (
  world: Pick<World, 'now'>,
  network: NetworkState,
): PracticeId | undefined => absenceNow(world, network)?.to
