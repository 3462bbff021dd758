import { type Database, type Kysely, StreamMovedOn, type Transaction } from '@muster/db'

/** Deadlock and serialisation failure, as Postgres numbers them. */
const transient = new Set(['40P01', '40001'])
/** Two who did not lock a stream wrote its next event: the second reads it again. */
const overtaken = new Set(['event_pkey', 'stream_pkey'])
const tries = 3

const has = (codes: ReadonlySet<string>, code: unknown) =>
  typeof code === 'string' && codes.has(code)
const again = (error: unknown): boolean =>
  error instanceof StreamMovedOn ||
  (error instanceof Error &&
    (('code' in error && has(transient, error.code)) ||
      ('constraint' in error && has(overtaken, error.constraint))))

/** Runs in one transaction, and again where another one was in the way: three times at most. */
export async function inTransaction<T>(
  db: Kysely<Database>,
  work: (tx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt >= tries || !again(error)) throw error
    }
  }
}
