import type { DomainEvent } from '@muster/domain/facts/events'
import type { Instant } from '@muster/domain/ids'
import type { Kysely } from 'kysely'
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
  { after = 0, limit, streams }: { after?: number; limit: number; streams?: readonly string[] },
): Promise<readonly StoredEvent[]> {
  let query = db
    .selectFrom('event')
    .selectAll()
    .where('position', '>', String(after))
    .orderBy('position')
    .limit(limit)
  if (streams) query = query.where('stream', 'in', [...streams])
  return (await query.execute()).map((row) => ({
    position: Number(row.position),
    stream: row.stream,
    seq: row.seq,
    event: { type: row.type, data: row.data } as DomainEvent,
    actor: row.actor,
    occurredAt: row.occurred_at,
    commandId: row.command_id,
    hash: row.hash,
  }))
}

export async function lastPosition(db: Kysely<Database>): Promise<number> {
  const row = await db
    .selectFrom('event')
    .select('position')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Number(row?.position ?? 0)
}
