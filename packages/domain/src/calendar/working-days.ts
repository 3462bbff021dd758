import type { LondonDate } from '../ids.ts'
import { bankHolidays } from './bank-holidays.ts'
import { addDays, weekday } from './days.ts'

/** Monday to Friday, except English bank holidays. */
export const isWorkingDay = (date: LondonDate): boolean =>
  weekday(date) <= 5 && !bankHolidays.has(date)

/** The working day so many after the date, or before it where the number is negative; 0 is the date itself. */
export function addWorkingDays(date: LondonDate, days: number): LondonDate {
  const direction = days < 0 ? -1 : 1
  let left = Math.abs(days)
  let at = date
  while (left > 0) {
    at = addDays(at, direction)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** Working days after the first date up to and including the second; negative where the second is earlier. */
export function workingDaysBetween(from: LondonDate, to: LondonDate): number {
  if (to < from) return -workingDaysBetween(to, from)
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1
  return count
}

export const workingDayOnOrBefore = (date: LondonDate): LondonDate => seek(date, -1)
export const workingDayOnOrAfter = (date: LondonDate): LondonDate => seek(date, 1)

function seek(date: LondonDate, direction: 1 | -1): LondonDate {
  let at = date
  while (!isWorkingDay(at)) at = addDays(at, direction)
  return at
}
