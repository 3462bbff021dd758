import { type Kysely, sql } from 'kysely'

// Frozen: a later change is a later migration. What a committee was invited to is found by its id, whoever leads it now.
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create index event_lmc on event ((data->>'lmc')) where data->>'lmc' is not null`)
    .execute(db)
}
