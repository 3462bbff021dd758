import type { DomainEvent } from '@muster/domain/facts/events'
import type { Instant } from '@muster/domain/ids'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '../schema.ts'

export interface StoredEvent {
  readonly position: number
  readonly stream: string
  readonly seq: number
  readonly event: DomainEvent
  readonly actor: string
  readonly occurredAt: Instant
  readonly commandId: string
  readonly hash: string
}

/** Events after a position, in the order in which they were recorded. */
export async function listEvents(
  db: Kysely<Database>,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<readonly StoredEvent[]> {
  const query = db
    .selectFrom('event')
    .selectAll()
    .where('position', '>', String(after))
    .orderBy('position')
    .limit(limit)
  return (await query.execute()).map(toStoredEvent)
}

export interface LatestEvents {
  readonly streams: readonly string[]
  readonly limit: number
  /** Only what was recorded earlier than this position. */
  readonly before?: number | undefined
  readonly by?: 'people' | 'engine' | undefined
  /** Only what had happened by this instant. */
  readonly until?: Instant | undefined
}

/** The latest events of some streams, the newest first. */
export async function listLatestEvents(
  db: Kysely<Database>,
  { streams, limit, before, by, until }: LatestEvents,
): Promise<readonly StoredEvent[]> {
  let query = db
    .selectFrom('event')
    .selectAll()
    .where('stream', 'in', [...streams])
    .orderBy('position', 'desc')
    .limit(limit)
  if (before !== undefined) query = query.where('position', '<', String(before))
  if (until !== undefined) query = query.where(happenedBy(until))
  if (by) query = query.where('actor', by === 'engine' ? '=' : '!=', 'engine')
  return (await query.execute()).map(toStoredEvent)
}

/** True of what had happened by an instant, in queries of events. */
export const happenedBy = (until: Instant) => sql<boolean>`occurred_at <= ${new Date(until)}`

/** What had happened in some streams by an instant: each stream's events in their order. */
export async function listPastEvents(
  db: Kysely<Database>,
  streams: readonly string[],
  until: Instant,
): Promise<readonly StoredEvent[]> {
  if (streams.length === 0) return []
  const query = db
    .selectFrom('event')
    .selectAll()
    .where('stream', '=', sql<string>`any(${streams})`)
    .where(happenedBy(until))
    .orderBy('stream')
    .orderBy('seq')
  return (await query.execute()).map(toStoredEvent)
}

/** When a stream began; null where it never did. */
export async function firstHappenedAt(
  db: Kysely<Database>,
  stream: string,
): Promise<Instant | null> {
  const row = await db
    .selectFrom('event')
    .select('occurred_at')
    .where('stream', '=', stream)
    .where('seq', '=', 1)
    .executeTakeFirst()
  return row?.occurred_at ?? null
}

const toStoredEvent = (row: Selectable<Database['event']>): StoredEvent => ({
  position: Number(row.position),
  stream: row.stream,
  seq: row.seq,
  event: { type: row.type, data: row.data } as DomainEvent,
  actor: row.actor,
  occurredAt: row.occurred_at,
  commandId: row.command_id,
  hash: row.hash,
})

export async function lastPosition(db: Kysely<Database>): Promise<number> {
  const row = await db
    .selectFrom('event')
    .select('position')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Number(row?.position ?? 0)
}
