import { daysBetween } from '@muster/domain/calendar/days'
import { formatDate } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'

export { formatMoment, formatTime } from '@muster/domain/calendar/format-moment'

/** `14 May 2019`, the day in London. */
export const formatDay = (at: Instant): string => formatDate(londonDateOf(at))

/** `since 10 May 2019 (4 days)`. */
export function formatSince(since: Instant, now: Instant): string {
  const days = daysBetween(londonDateOf(since), londonDateOf(now))
  if (days <= 0) return 'since today'
  return `since ${formatDay(since)} (${countDays(days)})`
}

export const countDays = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`
