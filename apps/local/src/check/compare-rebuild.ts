import type { Database, HeldStream, Kysely } from '@muster/db'
import { canonicalJson } from '@muster/domain/facts/canonical-json'
import type { ProgrammeId } from '@muster/domain/ids'
import { compareReadTables } from '@muster/operations'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** The stored states are what the events fold to. */
export function compareStates(
  replay: Replay,
  streams: readonly HeldStream[],
): readonly Violation[] {
  return streams
    .filter(
      ({ key, state }) => canonicalJson(state) !== canonicalJson(replay.states.get(key) ?? null),
    )
    .map(({ key }) => ({
      invariant: 'state equals a rebuild' as const,
      where: key,
      says: 'the stored state is not what its events fold to',
    }))
}

/** The read tables hold what a rebuild from the events would put into them, no more and no less. */
export async function compareTables(
  db: Kysely<Database>,
  programme: ProgrammeId,
): Promise<readonly Violation[]> {
  const differences = await compareReadTables(db, programme)
  return differences.map((says) => ({
    invariant: 'read tables equal a rebuild' as const,
    where: programme,
    says,
  }))
}
