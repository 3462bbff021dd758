import { type Kysely, sql } from 'kysely'

// Frozen: a later change is a later migration. On a stepped clock commissioners and networks may be looked at in turn.
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'alter table programme_clock drop constraint programme_clock_turn_check',
  `alter table programme_clock add constraint programme_clock_turn_check
     check (turn in ('engine','people','commissioners','networks'))`,
]
