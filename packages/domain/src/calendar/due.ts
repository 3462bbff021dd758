import type { Instant, LondonDate } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { addDays } from './days.ts'
import { endOfDay } from './london-day.ts'
import { workingDayOnOrBefore } from './working-days.ts'

interface Due {
  readonly date: LondonDate
  readonly at: Instant
}

const known = new WeakMap<Programme, Map<Step, Due>>()

/**
 * The date by which a step is due: so many days from go-live. A target on a weekend or bank holiday moves to the
 * working day before; the dates of the contract itself do not move (domain section 9).
 */
export const dueDate = (programme: Programme, step: Step): LondonDate => due(programme, step).date

/** The end of that day in London. */
export const dueAt = (programme: Programme, step: Step): Instant => due(programme, step).at

/** The same few dates are asked for in every look, so each is worked out once for a programme. */
function due(programme: Programme, step: Step): Due {
  let dates = known.get(programme)
  if (!dates) {
    dates = new Map()
    known.set(programme, dates)
  }
  let found = dates.get(step)
  if (!found) {
    const target = addDays(programme.goLive, step.dueOffset)
    const date = step.fixedDate ? target : workingDayOnOrBefore(target)
    found = { date, at: endOfDay(date) }
    dates.set(step, found)
  }
  return found
}
