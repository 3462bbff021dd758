import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'
import type { BlockerRecord, NetworkRecord, PracticeRecord } from './read-tables.ts'

/** Every row of a programme's read tables, made from its events and nothing else. */
export interface RebuiltTables {
  readonly network_view: readonly NetworkRecord[]
  readonly practice_view: readonly PracticeRecord[]
  readonly blocker_view: readonly BlockerRecord[]
}

type Table = keyof RebuiltTables
const tables = ['network_view', 'practice_view', 'blocker_view'] as const

/** Puts rebuilt rows in the place of the stored ones. Nothing is recorded until the transaction ends. */
export async function replaceReadTables(
  tx: Transaction<Database>,
  programme: string,
  rebuild: () => Promise<RebuiltTables>,
): Promise<void> {
  await sql`lock table event in share mode`.execute(tx)
  const rebuilt = await rebuild()
  for (const table of tables) {
    await sql`delete from ${sql.table(table)} where programme_id = ${programme}`.execute(tx)
    await sql`insert into ${sql.table(table)} select * from ${rows(table, rebuilt)}`.execute(tx)
  }
}

/** Rows of the past, with the streams that are read beside them. */
export interface PastTables extends RebuiltTables {
  readonly stream: readonly PastStream[]
}

export interface PastStream {
  readonly key: string
  readonly programme_id: string
  readonly kind: string
  readonly id: string
  readonly commissioner_id: string | null
  readonly state: object
}

/**
 * Has the queries of the lists read rows of the past: within the transaction temporary tables stand in front of the
 * stored ones, by the same names. So the past is counted by the very statements that count the present.
 */
export async function readTablesOf<T>(
  db: Kysely<Database>,
  past: PastTables,
  read: (tx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  return await db.transaction().execute(async (tx) => {
    for (const table of [...tables, 'stream'] as const) {
      const columns = sql.table(table)
      // The stored table gives the columns, before it is hidden by its own name.
      await sql`create temporary table ${columns} on commit drop as select * from
        jsonb_populate_recordset(null::${columns}, ${JSON.stringify(past[table])}::jsonb)`.execute(
        tx,
      )
    }
    // Without figures of their own the planner joins them row by row, which takes England half a minute.
    await sql`analyze pg_temp.stream, pg_temp.network_view, pg_temp.practice_view, pg_temp.blocker_view`.execute(
      tx,
    )
    // Statements are prepared once a connection, and looked up anew only where the search path is another one.
    await sql`select set_config('search_path', 'pg_temp, ' || current_setting('search_path'), true)`.execute(
      tx,
    )
    return await read(tx)
  })
}

interface Difference {
  readonly key: string
  readonly stored: Readonly<Record<string, unknown>> | null
  readonly rebuilt: Readonly<Record<string, unknown>> | null
}

/** Says which stored rows are not as the rebuilt ones, and in which columns. */
export async function diffReadTables(
  db: Kysely<Database>,
  programme: string,
  rebuilt: RebuiltTables,
): Promise<readonly string[]> {
  const differences: string[] = []
  for (const table of tables) {
    const found = await sql<Difference>`
      with stored as (
        select stream || coalesce('/' || (to_jsonb(t) ->> 'blocker_id'), '') as key, to_jsonb(t) as row
        from ${sql.table(table)} t where programme_id = ${programme}
      ), again as (
        select stream || coalesce('/' || (to_jsonb(t) ->> 'blocker_id'), '') as key, to_jsonb(t) as row
        from ${rows(table, rebuilt)} t
      )
      select key, stored.row as stored, again.row as rebuilt
      from stored full join again using (key) where stored.row is distinct from again.row
      order by key`.execute(db)
    differences.push(...found.rows.map((one) => `${table} ${inWords(one)}`))
  }
  return differences
}

const rows = (table: Table, rebuilt: RebuiltTables): RawBuilder<unknown> =>
  sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rebuilt[table])}::jsonb)`

function inWords({ key, stored, rebuilt }: Difference): string {
  if (!stored) return `${key}: is missing.`
  if (!rebuilt) return `${key}: no event tells of it.`
  const columns = Object.keys(rebuilt).filter(
    (column) => JSON.stringify(stored[column]) !== JSON.stringify(rebuilt[column]),
  )
  const pairs = columns.map(
    (column) =>
      `${column} is ${JSON.stringify(stored[column])}, not ${JSON.stringify(rebuilt[column])}`,
  )
  return `${key}: ${pairs.join('; ')}.`
}
