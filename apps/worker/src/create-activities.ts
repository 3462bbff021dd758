import type { Database, Kysely } from '@muster/db'
import { advance, recordEngineError } from '@muster/operations'
import type { ActivityPort } from '@muster/workflows/activity-port'

/** The activities over the database: one transaction each. */
export function createActivities(db: Kysely<Database>): ActivityPort {
  return {
    advance: (subject, wokenBy) => advance(db, subject, wokenBy),
    recordEngineError: (subject, message) => recordEngineError(db, subject, new Error(message)),
  }
}
