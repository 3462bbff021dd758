import { type Instant, instant, type LondonDate } from '../ids.ts'
import { dayMs, hourMs, isSummerTime } from './british-summer-time.ts'
import { dateOfDayNumber, dayNumberOf } from './day-number.ts'

/** The date on London's calendars at this instant. */
export function londonDateOf(at: Instant): LondonDate {
  return dateOfDayNumber(Math.floor((at + (isSummerTime(at) ? hourMs : 0)) / dayMs))
}

export const startOfDay = (date: LondonDate): Instant => fromMidnight(date, 0)

/** The last millisecond of that London day: what is due on a day is due until the day ends there. */
export const endOfDay = (date: LondonDate): Instant =>
  instant(fromMidnightOfDay(dayNumberOf(date) + 1, 0) - 1)

/** `HH:MM` by London's clocks. A time that the spring change skips is taken an hour later. */
export function atLondonTime(date: LondonDate, time: string): Instant {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (!match) throw new Error(`${time} is not a time of day: write it as HH:MM, for example 08:30.`)
  return fromMidnight(date, Number(match[1]) * 60 + Number(match[2]))
}

const fromMidnight = (date: LondonDate, minutes: number) =>
  fromMidnightOfDay(dayNumberOf(date), minutes)

function fromMidnightOfDay(day: number, minutes: number): Instant {
  const asIfWinter = instant(day * dayMs + minutes * 60_000)
  const asIfSummer = instant(asIfWinter - hourMs)
  return isSummerTime(asIfSummer) ? asIfSummer : asIfWinter
}
