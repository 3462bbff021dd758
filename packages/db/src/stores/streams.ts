import type { StreamKind } from '@muster/domain/facts/events'
import type { StateOf } from '@muster/domain/facts/state'
import { lockRank, parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant } from '@muster/domain/ids'
import { type Kysely, sql, type Transaction } from 'kysely'
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
  const locking = tx
    .selectFrom('stream')
    .select(columns)
    .where('key', '=', sql<string>`any(${keys})`)
    .orderBy('lock_rank')
    .orderBy('id')
    .forUpdate()
  if (unlocked.length === 0) return (await locking.execute()).map(toStream)
  const besides = tx
    .selectFrom('stream')
    .select(columns)
    .where('key', '=', sql<string>`any(${unlocked})`)
  const rows = await tx
    .with('locked', () => locking)
    .selectFrom('locked')
    .select(columns)
    .unionAll(besides)
    .execute()
  return rows.map(toStream)
}

export async function readStreams(
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<readonly StoredStream[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('stream')
    .select(columns)
    .where('key', '=', sql<string>`any(${keys})`)
    .execute()
  return rows.map(toStream)
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
