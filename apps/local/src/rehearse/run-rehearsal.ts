import { addDays } from '@muster/domain/calendar/days'
import { dueDate } from '@muster/domain/calendar/due'
import { endOfDay, londonDateOf } from '@muster/domain/calendar/london-day'
import { nextQuarter } from '@muster/domain/change/effective-on'
import type { Instant } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { readClock } from '@muster/operations'
import { stepUntil } from '../participants/drive-ticks.ts'
import { liveUntil } from '../participants/live-by-clock.ts'
import { News } from '../participants/news.ts'
import type { Rehearsal } from './start-rehearsal.ts'

/** Days after the last step was due at which whoever is still waiting will wait for ever. */
const graceDays = 21

const endOf = (programme: Programme): Instant => {
  const last = programme.steps
    .map((step) => dueDate(programme, step))
    .sort()
    .at(-1)
  return endOfDay(addDays(last ?? programme.goLive, graceDays))
}

/** What people ask for in these weeks has its effect with the next quarter, and is signed after it. */
function endWithMisfortune(programme: Programme): Instant {
  const { memberChanges: rules } = programme
  const end = endOf(programme)
  if (!rules) return end
  const quarter = nextQuarter(londonDateOf(end))
  return endOfDay(addDays(quarter, rules.signWithinDays + graceDays))
}

/** Runs from the day the programme opens until nobody has anything left to do. */
export async function runRehearsal(
  rehearsal: Rehearsal,
  onTick: (at: Instant) => Promise<void>,
): Promise<void> {
  const { db, population, plan, nudge, registers: fromElsewhere } = rehearsal
  const programme = plan.programme.id
  const news = new News(db, programme, population)
  const { now } = await readClock(db, programme)
  population.plan(now)
  const ends = plan.misfortune > 0 ? endWithMisfortune(plan.programme) : endOf(plan.programme)
  const until = plan.until ? endOfDay(plan.until) : ends
  const living = { db, programme, population, news, fromElsewhere, onTick }
  if (plan.clock.kind === 'rate') return await liveUntil(living, until)
  await stepUntil({ ...living, nudge, inTurn: plan.misfortune > 0 }, until)
}
