import { asStored, type Database, type Kysely, listPastEvents, type StoredStream } from '@muster/db'
import { evolve } from '@muster/domain/facts/evolve'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant } from '@muster/domain/ids'

/** So many streams are read at once; between them others are served. */
const batch = 100

/**
 * Streams as they stood at an instant: folded from the events that had happened by then (architecture, section 2).
 * One that had not begun is absent, as one that does not exist is from the stored ones.
 */
export async function foldStreams(
  db: Kysely<Database>,
  keys: readonly string[],
  asOf: Instant,
): Promise<readonly StoredStream[]> {
  const folded = new Map<string, StoredStream>()
  for (let from = 0; from < keys.length; from += batch)
    for (const past of await listPastEvents(db, keys.slice(from, from + batch), asOf)) {
      const { stream: key, seq, hash, event, occurredAt } = past
      const { kind, id } = parseStreamKey(key)
      const before = folded.get(key)?.state ?? null
      const state = evolve(kind, before as never, event as never, occurredAt, id)
      const nextLookAt = null
      folded.set(key, { key, kind, id, seq, hash, lastAt: occurredAt, state, nextLookAt })
    }
  return [...folded.values()].map((one) => ({ ...one, state: asStored(one.state) }))
}
