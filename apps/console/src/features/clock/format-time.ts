import { daysBetween } from '@muster/domain/calendar/days'
import { formatDate, formatWeekday } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'

const clockTime = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
})

/** `8:30am`, as the NHS content style guide writes times. */
export const formatTime = (at: Instant): string => clockTime.format(at).replaceAll(/\s/g, '')

/** `14 May 2019`, the day in London. */
export const formatDay = (at: Instant): string => formatDate(londonDateOf(at))

/** `Tuesday 14 May 2019, 8:30am`. */
export const formatMoment = (at: Instant): string =>
  `${formatWeekday(londonDateOf(at))}, ${formatTime(at)}`

/** `since 10 May 2019 (4 days)`. */
export function formatSince(since: Instant, now: Instant): string {
  const days = daysBetween(londonDateOf(since), londonDateOf(now))
  if (days <= 0) return 'since today'
  return `since ${formatDay(since)} (${countDays(days)})`
}

export const countDays = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`
