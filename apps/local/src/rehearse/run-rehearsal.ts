import { addDays } from '@muster/domain/calendar/days'
import { dueDate } from '@muster/domain/calendar/due'
import { endOfDay } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { readClock } from '@muster/operations'
import { stepUntil } from '../participants/drive-ticks.ts'
import { liveUntil } from '../participants/live-by-clock.ts'
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

/** Runs from the day the programme opens until nobody has anything left to do. */
export async function runRehearsal(
  rehearsal: Rehearsal,
  onTick: (at: Instant) => Promise<void>,
): Promise<void> {
  const { db, population, plan, nudge } = rehearsal
  const programme = plan.programme.id
  const { now } = await readClock(db, programme)
  population.plan(now)
  const until = plan.until ? endOfDay(plan.until) : endOf(plan.programme)
  if (plan.clock.kind === 'rate')
    return await liveUntil({ db, programme, population, onTick }, until)
  await stepUntil({ db, programme, population, onTick, nudge }, until)
}
