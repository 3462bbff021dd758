import type { Fact } from '../facts/stream-ref.ts'
import type { Instant } from '../ids.ts'

/** What the system should do by itself at this instant, and when to look again; null waits for a fact. */
export interface Assessment {
  readonly moves: readonly Fact[]
  readonly wakeAt: Instant | null
}

/** The earliest instant after now, of those that are instants. */
export function earliestAfter(
  now: Instant,
  instants: readonly (Instant | null | undefined)[],
): Instant | null {
  let earliest: Instant | null = null
  for (const one of instants) {
    if (one === null || one === undefined || one <= now) continue
    if (earliest === null || one < earliest) earliest = one
  }
  return earliest
}

export const justAfter = (at: Instant): Instant => (at + 1) as Instant
