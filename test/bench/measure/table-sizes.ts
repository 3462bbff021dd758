import type pg from 'pg'

/** What a command writes; sessions and accounts stay as they are. */
const tables = [
  'event',
  'stream',
  'command',
  'wake',
  'network_view',
  'practice_view',
  'blocker_view',
  'erasable',
] as const

export interface TableSize {
  readonly rows: number
  /** Of the rows as text, so that what was there before and how it is compressed plays no part. */
  readonly bytes: number
  /** Row versions written, as the server counts them. */
  readonly writes: number
}
export type TableSizes = Readonly<Record<string, TableSize>>

/** To be read when a server has left: only then has Postgres counted all its writes. */
export async function readTableSizes(client: pg.Client): Promise<TableSizes> {
  const sizes = []
  for (const table of tables) {
    const { rows } = await client.query<TableSize>(
      `select count(*)::int as rows, coalesce(sum(octet_length(t::text)), 0)::float8 as bytes,
         (select n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables where relname = $1)::float8 as writes
       from ${table} t`,
      [table],
    )
    sizes.push([table, rows[0]] as const)
  }
  return Object.fromEntries(sizes) as TableSizes
}

const minus = (a: TableSize, b: TableSize | undefined): TableSize => ({
  rows: a.rows - (b?.rows ?? 0),
  bytes: a.bytes - (b?.bytes ?? 0),
  writes: a.writes - (b?.writes ?? 0),
})

export const grownBy = (after: TableSizes, before: TableSizes): TableSizes =>
  Object.fromEntries(
    Object.entries(after).map(([table, size]) => [table, minus(size, before[table])]),
  )
