import type { SubjectKind } from '@muster/domain/facts/stream-ref'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import { keysOf } from './programme-keys.ts'

export async function insertWakes(
  trx: Transaction<Database>,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return
  const rows = subjects.map((subject) => ({ subject, sent_at: null }))
  await trx.insertInto('wake').values(rows).execute()
}

/** Wakes everybody who is due at the instant and not woken yet. */
export async function insertWakesOfDue(
  trx: Transaction<Database>,
  programme: ProgrammeId,
  at: Instant,
): Promise<void> {
  await sql`insert into wake (subject) select key from stream s
    where programme_id = ${programme} and next_look_at <= ${new Date(at)}
      and not exists (select from wake w where w.subject = s.key)`.execute(trx)
}

export interface TakenWakes {
  readonly count: number
  /** When the oldest of them was inserted. */
  readonly oldest: Instant | null
}

/** Removes the wakes of a subject that this transaction can see; a look answers for all of them. */
export async function takeWakes(trx: Transaction<Database>, subject: string): Promise<TakenWakes> {
  const taken = await trx
    .deleteFrom('wake')
    .where('subject', '=', subject)
    .returning('created_at')
    .execute()
  const times = taken.map(({ created_at }) => created_at)
  return {
    count: taken.length,
    oldest: times.length === 0 ? null : (Math.min(...times) as Instant),
  }
}

export async function hasWakes(
  db: Kysely<Database>,
  programme: ProgrammeId,
  kinds: readonly SubjectKind[] = everyKind,
): Promise<boolean> {
  const { from, until } = keysOf(programme)
  const first = await db
    .selectFrom('wake')
    .select('id')
    .where('subject', '>=', from)
    .where('subject', '<', until)
    .where(sql<boolean>`split_part(subject, '/', 2) = any(${kinds})`)
    .limit(1)
    .executeTakeFirst()
  return first !== undefined
}

const everyKind: readonly SubjectKind[] = ['programme', 'commissioner', 'network']

/**
 * Lets kept wakes be sent at once when the engine's turn comes. They count from now: until now nobody was
 * meant to answer them.
 */
export async function renewWakes(
  trx: Transaction<Database>,
  programme: ProgrammeId,
): Promise<void> {
  const { from, until } = keysOf(programme)
  await sql`update wake set sent_at = null, created_at = clock_timestamp()
    where subject >= ${from} and subject < ${until}`.execute(trx)
}
