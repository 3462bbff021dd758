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

/**
 * A plan for any parameters, made once a connection. Left to itself the server takes a plan for one key to be so much
 * cheaper than one for a set of unknown size that it plans every statement anew, which doubled what a command costs.
 */
const generalPlans = '-c plan_cache_mode=force_generic_plan'

/** Kysely over a pool whose instants are milliseconds and whose statements are prepared once a connection. */
export function openDatabase({
  url,
  poolSize,
  statementTimeoutMs,
}: DatabaseSettings): Kysely<Database> {
  const pool = new PreparedPool({
    connectionString: url,
    max: poolSize,
    options: generalPlans,
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
