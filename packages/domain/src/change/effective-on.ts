import { addDays } from '../calendar/days.ts'
import type { LondonDate } from '../ids.ts'
import { londonDate } from '../ids.ts'

const monthsInQuarter = 3

/** The first day of the quarter after the one that holds this day. */
export function nextQuarter(day: LondonDate): LondonDate {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const first = month - ((month - 1) % monthsInQuarter) + monthsInQuarter
  const [inYear, inMonth] = first > 12 ? [year + 1, first - 12] : [year, first]
  return londonDate(`${inYear}-${String(inMonth).padStart(2, '0')}-01`)
}

/**
 * From when a change of members counts: after the days of notice, and from the quarter after its approval (S7).
 * Both are London dates.
 */
export function effectiveOn(
  notifiedOn: LondonDate,
  approvedOn: LondonDate,
  noticeDays: number,
): LondonDate {
  const noticed = addDays(notifiedOn, noticeDays)
  const quarter = nextQuarter(approvedOn)
  return quarter >= noticed ? quarter : nextQuarter(addDays(noticed, -1))
}
