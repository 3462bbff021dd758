import { type Database, findClock, type Kysely } from '@muster/db'
import type { ProgrammeId } from '@muster/domain/ids'
import { type Clock, clockAt } from './clock.ts'
import { noClock } from './clock-error.ts'

export async function readClock(db: Kysely<Database>, programme: ProgrammeId): Promise<Clock> {
  const stored = await findClock(db, programme)
  if (!stored) throw noClock(programme)
  return clockAt(stored)
}
