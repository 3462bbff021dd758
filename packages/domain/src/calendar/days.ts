import type { LondonDate } from '../ids.ts'
import { dateOfDayNumber, dayNumberOf } from './day-number.ts'

export const addDays = (date: LondonDate, days: number): LondonDate =>
  dateOfDayNumber(dayNumberOf(date) + days)

/** Calendar days from the first to the second; negative where the second is earlier. */
export const daysBetween = (from: LondonDate, to: LondonDate): number =>
  dayNumberOf(to) - dayNumberOf(from)

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(date: LondonDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sinceMonday = (((dayNumberOf(date) + 3) % 7) + 7) % 7
  return (sinceMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}
