import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PreparedPool } from './prepared-pool.ts'
import type { Database } from './schema.ts'

export interface DatabaseSettings {
  readonly url: string
  /** Connections at most. */
  readonly poolSize: number
  /** A statement that takes longer is ended by the server; without it, never. */
  readonly statementTimeoutMs?: number
}

const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.TIMESTAMPTZ]: (text) => Date.parse(text),
  [pg.types.builtins.DATE]: (text) => text,
}

/** Kysely over a pool whose instants are milliseconds and whose statements are prepared once a connection. */
export function openDatabase({
  url,
  poolSize,
  statementTimeoutMs,
}: DatabaseSettings): Kysely<Database> {
  const pool = new PreparedPool({
    connectionString: url,
    max: poolSize,
    ...(statementTimeoutMs ? { statement_timeout: statementTimeoutMs } : {}),
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        readers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  })
  // A connection that breaks while idle is dropped; whoever asks next gets a new one, or the error.
  pool.on('error', () => undefined)
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
