import type { Instant } from '@muster/domain/ids'
import type { Clock } from './clock.ts'

/** The longest a timer of the JavaScript runtime can wait. */
const longestSleepMs = 2 ** 31 - 1

/** Real milliseconds until the programme's clock shows the instant; null where no timer would help. */
export function sleepUntil(clock: Clock, at: Instant | null): number | null {
  if (at === null || clock.kind === 'stepped') return null
  const rate = clock.kind === 'rate' ? clock.rate : 1
  return Math.min(Math.max(Math.ceil((at - clock.now) / rate), 0), longestSleepMs)
}
