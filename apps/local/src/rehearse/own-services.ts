import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Log,
  type Postgres,
  type Shutdown,
  startPostgres,
  startTemporal,
  type Temporal,
} from '../platform/index.ts'

export interface Services {
  readonly postgres: Postgres
  readonly temporal: Temporal
}

/** A database server and a Temporal of its own, in a folder that goes with them: a rehearsal touches nothing else. */
export async function startOwnServices(log: Log, shutdown: Shutdown): Promise<Services> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-rehearsal-'))
  // The database server's own user, where it has one, must get through.
  await chmod(folder, 0o711)
  shutdown.add('the folder', () => rm(folder, { recursive: true, force: true }))
  const [postgres, temporal] = await Promise.all([
    startPostgres({ dataDir: join(folder, 'postgres'), log, throwaway: true }),
    startTemporal({ dataDir: join(folder, 'temporal'), log, inMemory: true }),
  ])
  shutdown.add('PostgreSQL', postgres.stop)
  shutdown.add('Temporal', temporal.stop)
  return { postgres, temporal }
}
