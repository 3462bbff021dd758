import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'

// Wakes are timed by the database's clock, so that several workers agree on what is outstanding.

/** Whoever's turn it is not, on a stepped clock, is left alone: a look would make no move. */
const outOfTurn = sql<boolean>`exists (select from programme_clock c
  where c.programme_id = split_part(w.subject, '/', 1)
    and c.turn = any (case split_part(w.subject, '/', 2)
      when 'network' then array['people', 'commissioners'] else array['people', 'networks'] end))`

/** One wake of each subject that has no signal outstanding. */
const unsent = (limit: number) => sql<{ id: string }>`
  select min(w.id) as id from wake w where w.sent_at is null
    and not exists (select from wake o
      where o.subject = w.subject and o.sent_at > clock_timestamp() - interval '30 seconds')
    and not ${outOfTurn}
  group by w.subject order by min(w.id) limit ${limit}`

export async function hasUnsentWakes(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await unsent(1).execute(db)
  return rows.length > 0
}

/** The subjects to signal now, marked as sent. What another relay or a look holds is passed over. */
export async function claimWakes(trx: Transaction<Database>, limit: number): Promise<string[]> {
  // Losing the mark costs one more signal, so the commit need not wait for the disk.
  await sql`set local synchronous_commit = off`.execute(trx)
  const { rows } = await sql<{ subject: string }>`
    update wake set sent_at = clock_timestamp() where id in (
      select id from wake where sent_at is null and id in (${unsent(limit)}) for update skip locked)
    returning subject`.execute(trx)
  return rows.map(({ subject }) => subject)
}

/** Gives back what could not be sent. */
export async function releaseWakes(
  trx: Transaction<Database>,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return
  await trx.updateTable('wake').set({ sent_at: null }).where('subject', 'in', subjects).execute()
}

/** Gives back all that was sent: the Temporal it was sent to is no more. */
export async function releaseAllWakes(trx: Transaction<Database>): Promise<void> {
  await trx.updateTable('wake').set({ sent_at: null }).where('sent_at', 'is not', null).execute()
}

/**
 * Gives back what was sent 30 s ago and not looked at. A subject with an engine error has its own growing
 * wait, which this would undo.
 */
export async function releaseLostWakes(trx: Transaction<Database>): Promise<void> {
  await sql`update wake w set sent_at = null from stream s
    where w.sent_at < clock_timestamp() - interval '30 seconds'
      and s.key = w.subject and s.state ->> 'engineError' is null`.execute(trx)
}

/** Subjects whose wake is a minute old though it is their turn. */
export async function listSubjectsWithOldWake(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select distinct w.subject from wake w join stream s on s.key = w.subject
    where w.created_at < clock_timestamp() - interval '60 seconds'
      and s.state ->> 'engineError' is null
      and not ${outOfTurn}`.execute(db)
  return rows.map(({ subject }) => subject)
}
