import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Postgres, startPostgres, startTemporal, type Temporal } from '@muster/local/platform'
import pg from 'pg'

/** The benchmark's own servers, on an empty folder of their own. */
export interface Platform {
  readonly postgres: Postgres
  readonly temporal: Temporal
  stop(): Promise<void>
}

export const serverPids = ({ postgres, temporal }: Platform) => ({
  postgres: postgres.pid,
  temporal: temporal.pid,
})

const log = (line: string) => console.error(line)

export async function startPlatform(): Promise<Platform> {
  if (process.env.DATABASE_URL || process.env.TEMPORAL_ADDRESS)
    throw new Error(
      'The benchmark brings its own servers, because it counts their processor time: unset DATABASE_URL and TEMPORAL_ADDRESS.',
    )
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'))
  // The database server's own user, where it has one, must get through.
  await chmod(folder, 0o711)
  const postgres = await startTimedPostgres(folder)
  const temporal = await startTemporal({ dataDir: folder, log })
  return {
    postgres,
    temporal,
    stop: async () => {
      await temporal.stop()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The server keeps the time of each commit: the end of a look is its commit, not its last statement. */
async function startTimedPostgres(dataDir: string): Promise<Postgres> {
  const first = await startPostgres({ dataDir, log: () => undefined })
  await query(first.url('postgres'), 'alter system set track_commit_timestamp = on')
  await first.stop()
  const postgres = await startPostgres({ dataDir, log, throwaway: true })
  await query(postgres.url('postgres'), 'select pg_last_committed_xact()')
  return postgres
}

export async function query<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
): Promise<Row[]> {
  return await connected(url, async (client) => (await client.query<Row>(text)).rows)
}

export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
