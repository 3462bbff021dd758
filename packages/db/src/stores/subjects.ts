import type { SubjectKind } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant, ProgrammeId } from '@muster/domain/ids'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema.ts'

/** What the engine looks at: the streams of a programme, its commissioners and networks, not its practices. */
export interface Subject {
  readonly key: string
  readonly programme: ProgrammeId
  readonly commissioner: CommissionerId | null
  readonly region: string | null
}

/** All subjects but those whose wake is still on its way. */
export async function listSubjectsNotBeingWoken(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from stream s where kind <> 'practice' and not exists (
      select from wake w where w.subject = s.key 
        and (w.sent_at is null or w.sent_at > clock_timestamp() - interval '30 seconds'))
    order by key`.execute(db)
  return rows.map(({ key }) => key)
}

export async function listSubjectsByKey(
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<Subject[]> {
  if (keys.length === 0) return []
  return await subjects(db).where('s.key', 'in', keys).execute()
}

const commissioner = sql<CommissionerId | null>`
  case s.kind when 'commissioner' then s.id else s.commissioner_id end`

function subjects(db: Kysely<Database>) {
  return db
    .selectFrom('stream as s')
    .leftJoin('stream as c', (join) =>
      join.on(sql<boolean>`c.key = s.programme_id || '/commissioner/' || ${commissioner}`),
    )
    .where('s.kind', '<>', 'practice')
    .select([
      's.key',
      sql<ProgrammeId>`s.programme_id`.as('programme'),
      commissioner.as('commissioner'),
      sql<string | null>`c.state ->> 'region'`.as('region'),
    ])
}

/** The earliest instant at which a subject of the programme has to be looked at. */
export async function findNextLook(
  db: Kysely<Database>,
  programme: ProgrammeId,
  kinds?: readonly SubjectKind[],
): Promise<Instant | null> {
  const query = db
    .selectFrom('stream')
    .select('next_look_at')
    .where('programme_id', '=', programme)
    .where('next_look_at', 'is not', null)
    .orderBy('next_look_at')
    .limit(1)
  const row = await (kinds ? query.where('kind', 'in', kinds) : query).executeTakeFirst()
  return row?.next_look_at ?? null
}

/** Due subjects for whom nothing is on its way: no wake, and no engine error with a wait of its own. */
export async function listForgottenSubjects(
  db: Kysely<Database>,
  programme: ProgrammeId,
  at: Instant,
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from stream s where programme_id = ${programme} and next_look_at <= ${new Date(at)}
      and state ->> 'engineError' is null
      and not exists (select from wake w where w.subject = s.key)`.execute(db)
  return rows.map(({ key }) => key)
}
