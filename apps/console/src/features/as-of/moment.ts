import { readLondonDate } from '@muster/domain/calendar/day-number'
import { atLondonTime, londonDateOf } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'

const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d)$/
const addressed = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/

const londonTime = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Europe/London',
})

/** A date and a time of day by London's clocks; null where there is no such moment. */
export function momentOf(day: string, time: string): Instant | null {
  const date = readLondonDate(day)
  return date && timeOfDay.test(time) ? atLondonTime(date, time) : null
}

/** As it stands in an address that somebody sends to a colleague: `2019-05-31T17:00`, London. */
export const writeMoment = (at: Instant): string => `${londonDateOf(at)}T${londonTime.format(at)}`

export function readMoment(text: string): Instant | null {
  const [, day = '', time = ''] = addressed.exec(text) ?? []
  return momentOf(day, time)
}
