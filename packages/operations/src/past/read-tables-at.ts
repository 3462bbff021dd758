import {
  type Database,
  getProgramme,
  type Kysely,
  listKeysInScope,
  type PastStream,
  readTablesOf,
  type StoredStream,
  type StreamScope,
} from '@muster/db'
import type { NetworkState, PracticeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  networkStream,
  practiceStream,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant, ProgrammeId } from '@muster/domain/ids'
import { membersNamed } from '@muster/domain/progress/membership'
import { readClock } from '../clock/index.ts'
import { networksNaming, otherHomes } from '../find-streams.ts'
import { tablesOf } from '../rebuild-read-tables.ts'
import { foldStreams } from './fold-streams.ts'
import { requirePast } from './require-past.ts'

export interface Lists extends StreamScope {
  readonly programme: ProgrammeId
  readonly asOf?: Instant | undefined
}

/**
 * Runs the queries of lists and counts: on the stored tables, or on tables folded from the events of the scope up to
 * the instant. The past of a commissioner takes milliseconds, of England seconds.
 */
export async function readTablesAt<T>(
  db: Kysely<Database>,
  { asOf, ...scope }: Lists,
  read: (tables: Kysely<Database>, now: Instant) => Promise<T>,
): Promise<T> {
  const { programme } = scope
  if (asOf === undefined) return await read(db, (await readClock(db, programme)).now)
  await requirePast(db, programme, asOf)
  const own = await streamsOf(db, scope, asOf)
  const streams = [...own, ...(await namedElsewhere(db, programme, own, asOf))]
  const tables = await tablesOf(db, programme, new Map(streams.map((one) => [one.key, one])))
  const stream = own
    .filter(({ kind }) => kind !== 'practice')
    .map((one) => streamRow(programme, one))
  const past = { ...tables, stream }
  return await readTablesOf(db, past, (tx) => read(tx, asOf))
}

/** What the scope led and had then: since, networks and practices may have come to another commissioner. */
async function streamsOf(
  db: Kysely<Database>,
  scope: Lists,
  asOf: Instant,
): Promise<readonly StoredStream[]> {
  const { programme } = scope
  const listed = await foldStreams(db, await listKeysInScope(db, scope), asOf)
  const held = new Set(listed.map(({ key }) => key))
  const naming = listed
    .filter(({ kind }) => kind === 'practice')
    .flatMap(({ state }) => networksNaming(state as PracticeState))
    .map((id) => streamKey(networkStream(programme, id)))
    .filter((key) => !held.has(key))
  const all = [...listed, ...(await foldStreams(db, [...new Set(naming)], asOf))]
  return all.filter((one) => {
    const home = homeOf(one)
    return home === null || held.has(streamKey(commissionerStream(programme, home)))
  })
}

function homeOf({ kind, state }: StoredStream): CommissionerId | null {
  if (kind === 'network') return (state as NetworkState).commissioner
  return kind === 'practice' ? (state as PracticeState).published.commissioner : null
}

/** Practices of other commissioners that networks of this scope name, and those commissioners. */
async function namedElsewhere(
  db: Kysely<Database>,
  programme: ProgrammeId,
  own: readonly StoredStream[],
  asOf: Instant,
): Promise<readonly StoredStream[]> {
  const document = await getProgramme(db, programme)
  const held = new Set(own.map(({ key }) => key))
  const named = own
    .filter(({ kind }) => kind === 'network')
    .flatMap(({ state }) => membersNamed(document, state as NetworkState))
    .map((id) => streamKey(practiceStream(programme, id)))
  const practices = await foldStreams(db, [...new Set(named.filter((key) => !held.has(key)))], asOf)
  const homes = otherHomes({ programme }, [...own, ...practices])
  return [...practices, ...(await foldStreams(db, homes, asOf))]
}

const streamRow = (programme: ProgrammeId, { key, kind, id, state }: StoredStream): PastStream => ({
  key,
  programme_id: programme,
  kind,
  id,
  commissioner_id: kind === 'network' ? (state as NetworkState).commissioner : null,
  state,
})
