import type { DomainEvent } from '@muster/domain/facts/events'
import type { StateOf } from '@muster/domain/facts/state'
import type { ProgrammeId } from '@muster/domain/ids'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

export interface ChangedSince {
  readonly programme: ProgrammeId
  readonly after: number
  /** Only streams on which one of these was recorded. */
  readonly types: readonly DomainEvent['type'][]
}

/** The states as they are now of the streams on which something of this kind was recorded after a position. */
export async function listChangedStates(
  db: Kysely<Database>,
  { programme, after, types }: ChangedSince,
): Promise<readonly StateOf[keyof StateOf][]> {
  const rows = await db
    .selectFrom('stream')
    .select('state')
    .where('programme_id', '=', programme)
    .where('key', 'in', (events) =>
      events
        .selectFrom('event')
        .select('stream')
        .where('position', '>', String(after))
        .where('type', '=', sql<string>`any(${types})`),
    )
    .orderBy('key')
    .execute()
  return rows.map(({ state }) => state as StateOf[keyof StateOf])
}
