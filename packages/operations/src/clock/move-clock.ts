import {
  type Database,
  insertWakesOfDue,
  type Kysely,
  lockClock,
  setClockInstant,
} from '@muster/db'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { ClockError, noClock } from './clock-error.ts'

/** Moves a stepped clock and wakes all that is then due, in one transaction. Only its driver calls this. */
export async function moveClock(
  db: Kysely<Database>,
  programme: ProgrammeId,
  to: Instant,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const clock = await lockClock(trx, programme)
    if (!clock) throw noClock(programme)
    if (clock.kind !== 'stepped')
      throw new ClockError(
        `The clock of ${programme} runs by itself: only a stepped clock is moved.`,
      )
    if (to < clock.at)
      throw new ClockError(
        `The clock of ${programme} cannot go back from ${iso(clock.at)} to ${iso(to)}.`,
      )
    await setClockInstant(trx, programme, to)
    await insertWakesOfDue(trx, programme, to)
  })
}

const iso = (at: Instant) => new Date(at).toISOString()
