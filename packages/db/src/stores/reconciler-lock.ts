import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** Any constant, as long as nothing else in the database uses it. */
const lock = 20_190_701

/** Runs the task unless another worker is at it. The lock goes with its connection, so a killed worker leaves none. */
export async function withReconcilerLock(
  db: Kysely<Database>,
  task: () => Promise<void>,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_lock(${lock}::bigint) as held`.execute(connection)
    if (!rows[0]?.held) return
    try {
      await task()
    } finally {
      await sql`select pg_advisory_unlock(${lock}::bigint)`.execute(connection)
    }
  })
}
