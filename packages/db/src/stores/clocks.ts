import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'

export type ClockKind = 'real' | 'rate' | 'stepped'
export type Turn = 'engine' | 'people' | 'commissioners' | 'networks'

export interface StoredClock {
  readonly programme: ProgrammeId
  readonly kind: ClockKind
  readonly at: Instant
  readonly rate: number
  readonly heartbeatAt: Instant | null
  readonly turn: Turn
}

const stored = (row: Selectable<Database['programme_clock']>): StoredClock => ({
  programme: row.programme_id as ProgrammeId,
  kind: row.kind,
  at: row.at,
  rate: row.rate,
  heartbeatAt: row.heartbeat_at,
  turn: row.turn,
})

export async function findClock(
  db: Kysely<Database>,
  programme: ProgrammeId,
): Promise<StoredClock | undefined> {
  type Row = Selectable<Database['programme_clock']>
  const query = sql<Row>`select * from programme_clock where programme_id = ${programme}`
  const [row] = (await query.execute(db)).rows
  return row && stored(row)
}

/** The clock, held until the transaction ends so that nobody else moves it. */
export async function lockClock(
  trx: Transaction<Database>,
  programme: ProgrammeId,
): Promise<StoredClock | undefined> {
  const query = trx.selectFrom('programme_clock').selectAll().where('programme_id', '=', programme)
  const row = await query.forUpdate().executeTakeFirst()
  return row && stored(row)
}

export async function listClocks(db: Kysely<Database>): Promise<StoredClock[]> {
  const rows = await db.selectFrom('programme_clock').selectAll().orderBy('programme_id').execute()
  return rows.map(stored)
}

export async function insertClock(trx: Transaction<Database>, clock: StoredClock): Promise<void> {
  await trx
    .insertInto('programme_clock')
    .values({
      programme_id: clock.programme,
      kind: clock.kind,
      at: new Date(clock.at),
      rate: clock.rate,
      heartbeat_at: clock.heartbeatAt === null ? null : new Date(clock.heartbeatAt),
      turn: clock.turn,
    })
    .execute()
}

export async function setClockInstant(
  trx: Transaction<Database>,
  programme: ProgrammeId,
  at: Instant,
): Promise<void> {
  await trx
    .updateTable('programme_clock')
    .set({ at: new Date(at) })
    .where('programme_id', '=', programme)
    .execute()
}

export async function setClockTurn(
  trx: Transaction<Database>,
  programme: ProgrammeId,
  turn: Turn,
): Promise<void> {
  await trx
    .updateTable('programme_clock')
    .set({ turn })
    .where('programme_id', '=', programme)
    .execute()
}

/** Stores the programme time that passed on rate clocks since their last beat, `longestMs` real time at most. */
export async function beatRateClocks(
  trx: Transaction<Database>,
  now: Instant,
  longestMs: number,
): Promise<void> {
  const beat = new Date(now)
  await sql`update programme_clock set heartbeat_at = greatest(heartbeat_at, ${beat}),
      at = at + rate * least(greatest(${beat}::timestamptz - heartbeat_at, interval '0'),
                             make_interval(secs => ${longestMs / 1000}))
    where kind = 'rate'`.execute(trx)
}
