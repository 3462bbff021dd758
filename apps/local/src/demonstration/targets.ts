import type { ClockTarget } from '@muster/api'
import { addDays } from '@muster/domain/calendar/days'
import { dueDate } from '@muster/domain/calendar/due'
import { formatDate } from '@muster/domain/calendar/format-date'
import { atLondonTime, londonDateOf } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { getStep } from '@muster/domain/progress/completion'

export interface Target {
  readonly at: Instant
  /** Words for the clock's bar, e.g. `31 May 2019`. */
  readonly towards: string
}

/** Where the opening scene stands: the day before registrations are due. */
export const openingScene = (programme: Programme): Instant =>
  atLondonTime(addDays(dueOf(programme, 'registered'), -1), '08:30')

/** Where a button takes the clock: the next morning, the evening of the next milestone's date, the day of go-live. */
export function targetOf(programme: Programme, to: ClockTarget, now: Instant): Target | null {
  switch (to) {
    case 'nextDay':
      return named(atLondonTime(addDays(londonDateOf(now), 1), '08:30'))
    case 'nextDeadline': {
      const dates = programme.milestones.map(({ name }) =>
        atLondonTime(dueOf(programme, name), '17:00'),
      )
      const next = dates.filter((at) => at > now).sort((a, b) => a - b)[0]
      return next === undefined ? null : named(next)
    }
    case 'goLive': {
      const at = atLondonTime(programme.goLive, '09:00')
      return at > now ? named(at) : null
    }
  }
}

const named = (at: Instant): Target => ({ at, towards: formatDate(londonDateOf(at)) })

function dueOf(programme: Programme, name: string) {
  const milestone = programme.milestones.find((one) => one.name === name)
  if (!milestone) throw new Error(`The programme ${programme.id} has no milestone ${name}.`)
  return dueDate(programme, getStep(programme, milestone.step))
}
