import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../schema.ts'

interface Code {
  readonly programme: string
  readonly network: string
  /** The request that the code came back for. */
  readonly request: string
  readonly code: string
}

/**
 * The name of another network that has this code. Whoever asks for the same one waits until this transaction ends, so
 * that two networks cannot be given it at once.
 */
export async function findCodeHolder(
  tx: Transaction<Database>,
  { programme, network, request, code }: Code,
): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${programme}/${request}/${code}`}, 0))`.execute(
    tx,
  )
  const { rows } = await sql<{ name: string }>`
    select state->>'name' as name from stream
    where programme_id = ${programme} and kind = 'network' and id <> ${network}
      and state->'outside'->${request}::text->>'code' = ${code} and not state ? 'withdrawnAt'
    limit 1`.execute(tx)
  return rows[0]?.name ?? null
}
