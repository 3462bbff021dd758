import type { StreamKind } from '@muster/domain/facts/events'
import type { StateOf } from '@muster/domain/facts/state'
import { lockRank, parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, NetworkId } from '@muster/domain/ids'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'

/** A stream as it is stored: its folded state, and where its chain of events ends. */
export interface StoredStream<K extends StreamKind = StreamKind> {
  readonly key: string
  readonly kind: K
  readonly id: string
  readonly seq: number
  readonly hash: string
  readonly lastAt: Instant
  readonly state: StateOf[K]
  readonly nextLookAt: Instant | null
}

const columns = ['key', 'kind', 'id', 'seq', 'hash', 'last_at', 'state', 'next_look_at'] as const
// Every command sends these: written out they cost a tenth of what building the query anew each time does.
const listed = sql.raw(columns.join(', '))
const lockOrder = sql.raw('order by lock_rank, id for update')

interface Row {
  key: string
  kind: string
  id: string
  seq: number
  hash: string
  last_at: Instant
  state: object
  next_look_at: Instant | null
}

const toStream = ({ next_look_at, last_at, ...row }: Row): StoredStream =>
  ({ ...row, lastAt: last_at, nextLookAt: next_look_at }) as unknown as StoredStream

/**
 * Locks streams until the transaction ends, in the one order that all commands keep: programme, commissioner,
 * network, practice, then id. Streams that do not exist are absent from the answer. `unlocked` are read besides,
 * in the same journey.
 */
export async function lockStreams(
  tx: Transaction<Database>,
  keys: readonly string[],
  unlocked: readonly string[] = [],
): Promise<readonly StoredStream[]> {
  if (keys.length === 0) return await readStreams(tx, unlocked)
  const locking = sql<Row>`select ${listed} from stream where key = any(${keys}) ${lockOrder}`
  const query =
    unlocked.length === 0
      ? locking
      : sql<Row>`with locked as (${locking}) select ${listed} from locked
          union all select ${listed} from stream where key = any(${unlocked})`
  return (await query.execute(tx)).rows.map(toStream)
}

export async function readStreams(
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<readonly StoredStream[]> {
  if (keys.length === 0) return []
  const query = sql<Row>`select ${listed} from stream where key = any(${keys})`
  return (await query.execute(db)).rows.map(toStream)
}

/** Locks those networks of a commissioner that nobody holds, and says which. It waits for none. */
export async function lockFreeNetworks(
  tx: Transaction<Database>,
  programme: string,
  commissioner: string,
): Promise<readonly NetworkId[]> {
  const { rows } = await sql<{ id: NetworkId }>`select id from stream
    where programme_id = ${programme} and commissioner_id = ${commissioner} and kind = 'network'
    ${lockOrder} skip locked`.execute(tx)
  return rows.map(({ id }) => id)
}

/** The networks and practices of a commissioner, without their locks. */
export async function listCommissionerStreams(
  db: Kysely<Database>,
  programme: string,
  commissioner: string,
): Promise<readonly StoredStream[]> {
  const rows = await db
    .selectFrom('stream')
    .select(columns)
    .where('programme_id', '=', programme)
    .where('commissioner_id', '=', commissioner)
    .orderBy('lock_rank')
    .orderBy('id')
    .execute()
  return rows.map(toStream)
}

/** The keys of the same, and of practices that belonged to it before. */
export async function listCommissionerKeys(
  db: Kysely<Database>,
  programme: string,
  commissioner: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from stream where programme_id = ${programme}
      and (commissioner_id = ${commissioner} or key in (${formerPractices(programme, sql`id = ${commissioner}`)}))
    order by lock_rank, id`.execute(db)
  return rows.map(({ key }) => key)
}

/** The keys of all commissioners of a programme. */
export async function listCommissionersKeys(
  db: Kysely<Database>,
  programme: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('stream')
    .select('key')
    .where('programme_id', '=', programme)
    .where('kind', '=', 'commissioner')
    .execute()
  return rows.map(({ key }) => key)
}

/** Keys of practices that commissioners have handed over to others. */
const formerPractices = (programme: string, which: RawBuilder<unknown>) => sql`
  select ${programme}::text || '/practice/' || jsonb_array_elements_text(state->'formerPractices')
  from stream where programme_id = ${programme} and kind = 'commissioner' and ${which}`

export interface StreamScope {
  readonly programme: string
  readonly region?: string
  readonly commissioner?: string
}

/** The commissioners of a scope, their networks and their practices. */
export async function listKeysInScope(
  db: Kysely<Database>,
  { programme, region, commissioner }: StreamScope,
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    with home as (
      select id from stream where programme_id = ${programme} and kind = 'commissioner'
        and (${region ?? null}::text is null or state->>'region' = ${region ?? null})
        and (${commissioner ?? null}::text is null or id = ${commissioner ?? null}))
    select key from stream where programme_id = ${programme}
      and (kind = 'commissioner' and id in (select id from home)
        or commissioner_id in (select id from home)
        or key in (${formerPractices(programme, sql`id in (select id from home)`)}))
    order by key`.execute(db)
  return rows.map(({ key }) => key)
}

/** Every stream of a programme, in the order of locks. */
export async function listStreamKeys(
  db: Kysely<Database>,
  programme: string,
  kind: StreamKind,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('stream')
    .select('key')
    .where('programme_id', '=', programme)
    .where('kind', '=', kind)
    .orderBy('id')
    .execute()
  return rows.map(({ key }) => key)
}

export const rankOf = (key: string): number => lockRank[parseStreamKey(key).kind]
