import type { DomainEvent } from '@muster/domain/facts/events'
import type { Instant } from '@muster/domain/ids'
import type { Kysely, Selectable } from 'kysely'
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
}

/** The latest events of some streams, the newest first. */
export async function listLatestEvents(
  db: Kysely<Database>,
  { streams, limit, before, by }: LatestEvents,
): Promise<readonly StoredEvent[]> {
  let query = db
    .selectFrom('event')
    .selectAll()
    .where('stream', 'in', [...streams])
    .orderBy('position', 'desc')
    .limit(limit)
  if (before !== undefined) query = query.where('position', '<', String(before))
  if (by) query = query.where('actor', by === 'engine' ? '=' : '!=', 'engine')
  return (await query.execute()).map(toStoredEvent)
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
