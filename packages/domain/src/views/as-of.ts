import { formatMoment } from '../calendar/format-moment.ts'
import type { Instant } from '../ids.ts'
import { type Refusal, refusal } from '../refusal.ts'

/** Between which instants a programme can be looked back on. */
export interface KnownSpan {
  readonly openedAt: Instant
  readonly now: Instant
}

/** Why nothing can be shown as it stood at an instant; null where it can. */
export function noneAsOf(asOf: Instant, { openedAt, now }: KnownSpan): Refusal | null {
  if (asOf > now)
    return refusal(
      'as-of-is-to-come',
      `${formatMoment(asOf)} is still to come: it is ${formatMoment(now)}. Choose an earlier date and time.`,
      { field: 'asOf' },
    )
  if (asOf < openedAt)
    return refusal(
      'as-of-is-before-opening',
      `Nothing is known of ${formatMoment(asOf)}: the programme opened on ${formatMoment(openedAt)}. Choose a later date and time.`,
      { field: 'asOf' },
    )
  return null
}
