import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { chainHash } from './chain-hash.ts'
import { listEvents, type StoredEvent } from './events.ts'

const batch = 5000

/**
 * Reads every event as it is stored and says where a stream's chain is broken: an event changed, taken out, put in
 * or numbered wrongly, or a stream that ends elsewhere than it says. Empty when all is well.
 */
export async function checkChain(db: Kysely<Database>): Promise<readonly string[]> {
  const ends = new Map<string, Pick<StoredEvent, 'seq' | 'hash'>>()
  const broken: string[] = []
  for (let after = 0; ; ) {
    const events = await listEvents(db, { after, limit: batch })
    for (const event of events) {
      const problem = problemOf(event, ends.get(event.stream))
      if (problem) broken.push(problem)
      ends.set(event.stream, event)
    }
    after = events.at(-1)?.position ?? after
    if (events.length < batch) break
  }
  return [...broken, ...(await wrongEnds(db, ends))]
}

function problemOf(
  { stream, seq, hash, event, actor, occurredAt, commandId }: StoredEvent,
  before: Pick<StoredEvent, 'seq' | 'hash'> = { seq: 0, hash: '' },
): string | null {
  if (seq !== before.seq + 1) return `${stream}: event ${seq} follows on ${before.seq}.`
  const { type, data } = event
  const expected = chainHash(before.hash, { stream, seq, type, data, actor, occurredAt, commandId })
  return hash === expected ? null : `${stream}: event ${seq} is not what was recorded.`
}

async function wrongEnds(
  db: Kysely<Database>,
  ends: ReadonlyMap<string, Pick<StoredEvent, 'seq' | 'hash'>>,
): Promise<readonly string[]> {
  const streams = await db
    .selectFrom('stream')
    .select(['key', 'seq', 'hash'])
    .orderBy('key')
    .execute()
  const known = new Set(streams.map(({ key }) => key))
  const lost = [...ends.keys()].filter((key) => !known.has(key))
  return [
    ...streams
      .filter(({ key, seq, hash }) => ends.get(key)?.seq !== seq || ends.get(key)?.hash !== hash)
      .map(({ key, seq }) => `${key}: its state ends at event ${seq}, its events do not.`),
    ...lost.map((key) => `${key}: its events have no state.`),
  ]
}
