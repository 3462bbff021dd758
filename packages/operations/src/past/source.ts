import {
  type Database,
  type Kysely,
  listCommissionerKeys,
  listCommissionerStreams,
  listCommissionersKeys,
  listCommittees,
  readStreams,
  type StoredStream,
} from '@muster/db'
import type { NamedLmc } from '@muster/domain/facts/lmc-facts'
import type { CommissionerState, PracticeState } from '@muster/domain/facts/state'
import type { CommissionerId, Instant, ProgrammeId } from '@muster/domain/ids'
import { type Clock, readClock } from '../clock/index.ts'
import { foldStreams } from './fold-streams.ts'
import { requirePast } from './require-past.ts'

/** Where facts are read from: as they are now, or as they stood at an instant. */
export interface Source {
  streams(keys: readonly string[]): Promise<readonly StoredStream[]>
  /** The networks and practices of a commissioner. */
  within(programme: ProgrammeId, commissioner: CommissionerId): Promise<readonly StoredStream[]>
  /** The medical committees that serve its commissioners, by name. */
  committees(programme: ProgrammeId): Promise<readonly NamedLmc[]>
  clock(programme: ProgrammeId): Promise<Clock>
}

export const factsNow = (db: Kysely<Database>): Source => ({
  streams: (keys) => readStreams(db, keys),
  within: (programme, commissioner) => listCommissionerStreams(db, programme, commissioner),
  committees: async (programme) => byName(await listCommittees(db, programme)),
  clock: (programme) => readClock(db, programme),
})

function byName(committees: readonly NamedLmc[]): readonly NamedLmc[] {
  const each = new Map(committees.map((one) => [one.id, one]))
  return [...each.values()].toSorted((a, b) =>
    a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1,
  )
}

/** A practice that has come from another commissioner since is in the past of that one. */
const belongedTo = ({ kind, state }: StoredStream, commissioner: CommissionerId): boolean =>
  kind !== 'practice' || (state as PracticeState).published.commissioner === commissioner

/** The same facts as they stood at an instant, which is then the rules' now. Throws where there is no such past. */
async function factsAsOf(
  db: Kysely<Database>,
  programme: ProgrammeId,
  asOf: Instant,
): Promise<Source> {
  const clock = await requirePast(db, programme, asOf)
  return {
    streams: (keys) => foldStreams(db, keys, asOf),
    within: async (id, commissioner) => {
      const all = await foldStreams(db, await listCommissionerKeys(db, id, commissioner), asOf)
      return all.filter((one) => belongedTo(one, commissioner))
    },
    committees: async (id) => {
      const all = await foldStreams(db, await listCommissionersKeys(db, id), asOf)
      return byName(all.flatMap(({ state }) => (state as CommissionerState).lmc ?? []))
    },
    clock: async () => ({ ...clock, now: asOf }),
  }
}

export const factsOf = async (
  db: Kysely<Database>,
  programme: ProgrammeId,
  asOf: Instant | undefined,
): Promise<Source> => (asOf === undefined ? factsNow(db) : await factsAsOf(db, programme, asOf))
