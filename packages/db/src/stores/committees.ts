import type { NamedLmc } from '@muster/domain/facts/lmc-facts'
import type { CommissionerId, LmcId } from '@muster/domain/ids'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/**
 * The commissioners that name a committee as theirs, and those that lead by now what it was invited to: a network in
 * dispute may have moved to another one since.
 */
export async function listCommissionersOfLmc(
  db: Kysely<Database>,
  programme: string,
  lmc: LmcId,
): Promise<readonly CommissionerId[]> {
  const { rows } = await sql<{ id: CommissionerId }>`
    select id from stream
      where programme_id = ${programme} and kind = 'commissioner' and state->'lmc'->>'id' = ${lmc}
    union
    select coalesce(s.commissioner_id, s.id) as id
      from event e join stream s on s.key = e.stream
      where e.data->>'lmc' = ${lmc} and s.programme_id = ${programme}
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** The committees that serve somebody in the programme. */
export async function listCommittees(
  db: Kysely<Database>,
  programme: string,
): Promise<readonly NamedLmc[]> {
  const { rows } = await sql<NamedLmc>`
    select distinct state->'lmc'->>'id' as id, state->'lmc'->>'name' as name from stream
      where programme_id = ${programme} and kind = 'commissioner' and state->'lmc' is not null`.execute(
    db,
  )
  return rows
}
