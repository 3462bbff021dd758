import { addDays } from '../calendar/days.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { LondonDate } from '../ids.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'

/** How long before and after today a day may be on which something is to take effect. [P] */
const mostDaysAway = 366

/** A decision may be made anew until its day. */
export function notOpen({ outcome, effectedAt }: RegisterChange): Refusal | null {
  if (outcome === 'withdrawn')
    return refusal('withdrawn', 'A later register no longer says this. There is nothing to decide.')
  if (effectedAt !== undefined)
    return refusal(
      'already-effected',
      'This was decided and has taken effect. Undo it first, then decide anew.',
    )
  return null
}

export function wrongDay(world: World, on: LondonDate | null, from: LondonDate): Refusal | null {
  const today = londonDateOf(world.now)
  if (from <= addDays(today, mostDaysAway) && from >= addDays(today, -mostDaysAway)) return null
  return refusal(
    'day-too-far',
    `Enter a day within a year of today, ${formatDate(today)}.${on ? ` The register names ${formatDate(on)}.` : ''}`,
    { field: 'from' },
  )
}
