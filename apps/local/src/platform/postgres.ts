import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { lockFolder } from './folder-lock.ts'
import { givenPostgres } from './given-postgres.ts'
import type { Log } from './log.ts'
import { asPlatformError } from './platform-error.ts'
import { ensureCluster } from './postgres-cluster.ts'
import { databasesOf } from './postgres-databases.ts'
import { postgresPlace } from './postgres-place.ts'
import { findPostgresPrograms } from './postgres-programs.ts'
import { runPostgres } from './postgres-server.ts'
import { unprivilegedUser } from './unprivileged-user.ts'

export interface Postgres {
  /** Where it came from, for people. */
  readonly from: string
  /** Of the embedded server; `undefined` where the server is somebody else's. */
  readonly pid: number | undefined
  url(database: string): string
  /** The product's own database: the one DATABASE_URL names, or `muster`, made when missing. */
  productDatabase(): Promise<string>
  /** Answers with the new database's address. */
  createDatabase(name: string, template?: string): Promise<string>
  /** Names of the databases that begin so. */
  databases(prefix: string): Promise<string[]>
  dropDatabase(name: string): Promise<void>
  stop(): Promise<void>
}

export interface PostgresOptions {
  readonly dataDir: string
  readonly log: Log
  readonly port?: number
  /** Removes the data when stopped: for tests and rehearsals. */
  readonly throwaway?: boolean
}

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const given = process.env.DATABASE_URL
  if (given !== undefined && given !== '') return await givenPostgres(given)
  const dataDir = resolve(options.dataDir)
  const unlock = lockFolder(dataDir, 'postgres')
  try {
    return await startEmbedded(options, dataDir, unlock)
  } catch (problem) {
    unlock()
    throw asPlatformError(problem, dataDir)
  }
}

async function startEmbedded(
  options: PostgresOptions,
  dataDir: string,
  unlock: () => void,
): Promise<Postgres> {
  const user = unprivilegedUser()
  const programs = findPostgresPrograms(user)
  const place = postgresPlace(dataDir, user)
  const cluster = await ensureCluster(programs, place, user)
  const server = await runPostgres(programs, cluster, user, options.port)
  const from = `embedded PostgreSQL ${programs.version.split('-')[0]}`
  options.log(`Postgres: ${from}, data in ${place}`)
  const databases = databasesOf(server.url)
  return {
    ...databases,
    from,
    pid: server.process.pid,
    productDatabase: () => databases.ensureDatabase('muster'),
    stop: async () => {
      await server.process.stop()
      if (options.throwaway === true) rmSync(place, { recursive: true, force: true })
      unlock()
    },
  }
}
