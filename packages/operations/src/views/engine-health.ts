import { type Database, type Kysely, readEngineLag } from '@muster/db'
import type { ProgrammeId } from '@muster/domain/ids'
import { isCaughtUp } from '../clock/index.ts'

/** How far the engine is behind the facts, and the subjects it cannot look at. */
export async function engineHealth(db: Kysely<Database>, programme: ProgrammeId) {
  const [caughtUp, lag] = await Promise.all([
    isCaughtUp(db, programme),
    readEngineLag(db, programme),
  ])
  return { caughtUp, ...lag }
}
