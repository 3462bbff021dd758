import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

export interface EngineLag {
  /** Milliseconds since the oldest wake that no look has taken. */
  readonly oldestWakeMs: number
  readonly waiting: number
  readonly engineErrors: readonly { readonly subject: string; readonly error: string }[]
}

/** What the engine has still to look at, and what it cannot. */
export async function readEngineLag(db: Kysely<Database>, programme: string): Promise<EngineLag> {
  const { rows } = await sql<{ waiting: number; oldest: number | null }>`
    select count(*)::int as waiting,
      (extract(epoch from clock_timestamp() - min(created_at)) * 1000)::float8 as oldest
    from wake where split_part(subject, '/', 1) = ${programme}`.execute(db)
  const errors = await sql<{ subject: string; error: string }>`
    select key as subject, state->>'engineError' as error from stream
    where programme_id = ${programme} and kind <> 'practice' and state ? 'engineError'
    order by key limit 100`.execute(db)
  const [lag] = rows
  return {
    waiting: lag?.waiting ?? 0,
    oldestWakeMs: Math.round(lag?.oldest ?? 0),
    engineErrors: errors.rows,
  }
}
