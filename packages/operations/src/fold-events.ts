import { type Database, type Kysely, listEvents } from '@muster/db'
import { evolve } from '@muster/domain/facts/evolve'
import type { StateOf } from '@muster/domain/facts/state'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, ProgrammeId } from '@muster/domain/ids'

/** A stream as its events alone make it. */
export interface FoldedEvents {
  readonly state: StateOf[keyof StateOf]
  readonly lastAt: Instant
}

const batch = 5000

/** Folds every event of a programme, from the first. */
export async function foldEvents(
  db: Kysely<Database>,
  programme: ProgrammeId,
): Promise<ReadonlyMap<string, FoldedEvents>> {
  const folded = new Map<string, FoldedEvents>()
  for (let after = 0; ; ) {
    const events = await listEvents(db, { after, limit: batch })
    for (const { stream, event, occurredAt } of events) {
      const { kind, id, programme: whose } = parseStreamKey(stream)
      if (whose !== programme) continue
      const before = folded.get(stream)?.state ?? null
      const state = evolve(kind, before as never, event as never, occurredAt, id)
      folded.set(stream, { state, lastAt: occurredAt })
    }
    after = events.at(-1)?.position ?? after
    if (events.length < batch) return folded
  }
}
