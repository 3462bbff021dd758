import { type Database, findNextLook, hasWakes, type Kysely } from '@muster/db'
import type { ProgrammeId } from '@muster/domain/ids'
import { readClock } from './read-clock.ts'

/** Nobody waits to be looked at: no wake is left, and nothing is due by the programme's clock. */
export async function isCaughtUp(db: Kysely<Database>, programme: ProgrammeId): Promise<boolean> {
  // Wakes first: a look that takes the last one saves, in the same transaction, when to look next.
  if (await hasWakes(db, programme)) return false
  const [clock, next] = [await readClock(db, programme), await findNextLook(db, programme)]
  return next === null || next > clock.now
}
