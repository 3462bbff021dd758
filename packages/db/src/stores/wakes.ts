import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'

/** After so long without a look a sent wake counts as lost and is sent again. */
const resendAfter = sql`interval '30 seconds'`
/** Wakes are timed by the database's clock, so that several workers agree on what is outstanding. */
const now = sql<Date>`clock_timestamp()`

export async function insertWakes(
  trx: Transaction<Database>,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return
  await trx
    .insertInto('wake')
    .values(subjects.map((subject) => ({ subject, sent_at: null })))
    .execute()
}

export interface TakenWakes {
  readonly count: number
  /** When the oldest of them was inserted. */
  readonly oldest: Instant | null
}

/** Removes the wakes of a subject that this transaction can see; a look answers for all of them. */
export async function takeWakes(
  trx: Transaction<Database>,
  subject: string,
): Promise<TakenWakes> {
  const taken = await trx
    .deleteFrom('wake')
    .where('subject', '=', subject)
    .returning('created_at')
    .execute()
  const times = taken.map(({ created_at }) => created_at)
  return { count: taken.length, oldest: times.length === 0 ? null : (Math.min(...times) as Instant) }
}

/**
 * The subjects to signal now, marked as sent: at most one outstanding each. A programme whose people have their
 * turn is left alone, since a look would make no move. A wake that a look is just taking is passed over.
 */
export async function claimWakes(trx: Transaction<Database>, limit: number): Promise<string[]> {
  // Losing the mark costs one more signal, so the commit need not wait for the disk.
  await sql`set local synchronous_commit = off`.execute(trx)
  const { rows } = await sql<{ subject: string }>`
    update wake set sent_at = ${now} where id in (
      select id from wake where sent_at is null
        and id in (${unsentWakes(trx, limit)}) for update skip locked)
    returning subject`.execute(trx)
  return rows.map(({ subject }) => subject)
}

export async function hasUnsentWakes(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql`${unsentWakes(db, 1)}`.execute(db)
  return rows.length > 0
}

function unsentWakes(_db: Kysely<Database>, limit: number) {
  return sql`
    select min(w.id) from wake w where w.sent_at is null
      and not exists (select from wake o where o.subject = w.subject and o.sent_at > ${now} - ${resendAfter})
      and not exists (select from programme_clock c
        where c.programme_id = split_part(w.subject, '/', 1) and c.turn = 'people')
    group by w.subject order by min(w.id) limit ${limit}`
}

/** Gives back what could not be sent, so that it is claimed again. */
export async function releaseWakes(
  trx: Transaction<Database>,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return
  await trx
    .updateTable('wake')
    .set({ sent_at: null })
    .where('subject', 'in', subjects)
    .where('sent_at', 'is not', null)
    .execute()
}
