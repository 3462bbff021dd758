import { addDays } from '@muster/domain/calendar/days'
import { atLondonTime, londonDateOf } from '@muster/domain/calendar/london-day'
import { isWorkingDay } from '@muster/domain/calendar/working-days'
import type { Instant, LondonDate } from '@muster/domain/ids'

/** A stepped clock stands on these times of working days only: before and after the surgeries of the morning. */
const timesOfDay = ['09:00', '14:00'] as const

const known = new Map<LondonDate, readonly Instant[]>()

function ticksOf(date: LondonDate): readonly Instant[] {
  let ticks = known.get(date)
  if (!ticks) {
    ticks = isWorkingDay(date) ? timesOfDay.map((time) => atLondonTime(date, time)) : []
    known.set(date, ticks)
  }
  return ticks
}

export function tickAtOrAfter(at: Instant): Instant {
  for (let date = londonDateOf(at); ; date = addDays(date, 1)) {
    const tick = ticksOf(date).find((one) => one >= at)
    if (tick !== undefined) return tick
  }
}

export const tickAfter = (at: Instant): Instant => tickAtOrAfter((at + 1) as Instant)

/** All ticks after the first instant up to and including the second. */
export function ticksBetween(after: Instant, until: Instant): readonly Instant[] {
  const ticks: Instant[] = []
  const last = londonDateOf(until)
  for (let date = londonDateOf(after); date <= last; date = addDays(date, 1))
    ticks.push(...ticksOf(date).filter((one) => one > after && one <= until))
  return ticks
}
