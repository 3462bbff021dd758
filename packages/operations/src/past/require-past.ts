import { type Database, firstHappenedAt, type Kysely } from '@muster/db'
import { programmeStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { noneAsOf } from '@muster/domain/views/as-of'
import { NotFound } from '../absent.ts'
import { type Clock, readClock } from '../clock/index.ts'

/** When a programme was opened by its own clock: before that nothing is known of it. */
export async function openedAt(db: Kysely<Database>, programme: ProgrammeId): Promise<Instant> {
  const at = await firstHappenedAt(db, streamKey(programmeStream(programme)))
  if (at === null) throw new Error(`The programme ${programme} was never opened.`)
  return at
}

/** The clock as it runs. Throws where nothing can be shown as of the instant: it is to come, or before the programme. */
export async function requirePast(
  db: Kysely<Database>,
  programme: ProgrammeId,
  asOf: Instant,
): Promise<Clock> {
  const [clock, opened] = await Promise.all([readClock(db, programme), openedAt(db, programme)])
  const none = noneAsOf(asOf, { openedAt: opened, now: clock.now })
  if (none) throw new NotFound(none.message)
  return clock
}
