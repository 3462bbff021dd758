import type { Instant } from '../ids.ts'
import { formatWeekday } from './format-date.ts'
import { londonDateOf } from './london-day.ts'

const clockTime = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
})

/** `8:30am`, as the NHS content style guide writes times. */
export const formatTime = (at: Instant): string => clockTime.format(at).replaceAll(/\s/g, '')

/** `Tuesday 14 May 2019, 8:30am`. */
export const formatMoment = (at: Instant): string =>
  `${formatWeekday(londonDateOf(at))}, ${formatTime(at)}`
