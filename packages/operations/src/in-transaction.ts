import { type Database, type Kysely, StreamMovedOn, type Transaction } from '@muster/db'

/** Deadlock and serialisation failure, as Postgres numbers them. */
const transient = new Set(['40P01', '40001'])
const tries = 3

const again = (error: unknown): boolean =>
  error instanceof StreamMovedOn ||
  (error instanceof Error && 'code' in error && transient.has(String(error.code)))

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
