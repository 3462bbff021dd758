import { addDays, weekday } from '@muster/domain/calendar/days'
import { atLondonTime, endOfDay, londonDateOf } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'
import { type Draw, pick } from './draw.ts'
import type { Job } from './job.ts'
import type { Luck } from './luck.ts'
import { tickAfter, ticksBetween } from './ticks.ts'

/** People leave something of the time that they have, or the last ones would make everybody behind them late. */
const partOfWindow = 0.85

/** When a person gets to a job that may be done from now on: within the days it normally takes, and before it is due. */
export function jobTime(job: Job, now: Instant, draw: Draw, luck: Luck): Instant {
  const start = Math.max(now, (job.from ?? now) - 1) as Instant
  const last = Math.min(job.by, endOfDay(addDays(londonDateOf(start), job.days))) as Instant
  const ticks = ticksBetween(start, last)
  const usable = meetings(
    job,
    draw,
    ticks.slice(0, Math.max(1, Math.ceil(ticks.length * partOfWindow))),
  )
  const at = usable.length === 0 ? tickAfter(start) : pick(draw('when', about(job)), usable)
  return luck.delayed(job, at)
}

/** What members agree on they agree on together, when they meet. */
const about = ({ task, network, key }: Job): string =>
  task.kind === 'agree' ? `${task.step}:agree:${network}` : key

const weekdays = 5

/**
 * Groups do their common work when they meet, in a half day of the week of their own; practices answer for
 * themselves when those of their commissioner meet. Where the time they have includes no meeting, any time will do.
 */
function meetings(job: Job, draw: Draw, ticks: readonly Instant[]): readonly Instant[] {
  const group = job.network ?? job.commissioner
  const day = Math.floor(draw('meets', group) * weekdays) + 1
  const inMorning = draw('meets in the morning', group) < 0.5
  const onDay = ticks.filter((at) => weekday(londonDateOf(at)) === day)
  const own = onDay.filter((at) => at < atLondonTime(londonDateOf(at), '12:00') === inMorning)
  return [own, onDay, ticks].find((some) => some.length > 0) ?? ticks
}
