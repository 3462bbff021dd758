import { type Database, findNextLook, hasWakes, type Kysely } from '@muster/db'
import type { SubjectKind } from '@muster/domain/facts/stream-ref'
import type { ProgrammeId } from '@muster/domain/ids'
import { readClock } from './read-clock.ts'

/** Nobody (of these kinds) waits to be looked at: no wake is left, and nothing is due by the programme's clock. */
export async function isCaughtUp(
  db: Kysely<Database>,
  programme: ProgrammeId,
  kinds?: readonly SubjectKind[],
): Promise<boolean> {
  // Wakes first: a look that takes the last one saves, in the same transaction, when to look next.
  if (await hasWakes(db, programme, kinds)) return false
  const [clock, next] = [await readClock(db, programme), await findNextLook(db, programme, kinds)]
  return next === null || next > clock.now
}
