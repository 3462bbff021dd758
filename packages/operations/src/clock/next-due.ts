import { type Database, findNextLook, type Kysely } from '@muster/db'
import type { Instant, ProgrammeId } from '@muster/domain/ids'

/** The earliest instant at which the engine has something to do by itself. */
export function nextDue(db: Kysely<Database>, programme: ProgrammeId): Promise<Instant | null> {
  return findNextLook(db, programme)
}
