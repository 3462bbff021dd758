import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateToLatest } from '@muster/db'
import { type Postgres, startPostgres, startTemporal, type Temporal } from '@muster/local/platform'

export interface TestPostgres {
  readonly server: Postgres
  readonly prefix: string
  readonly template: string
}

interface Service<T> {
  readonly value: T
  stop(): Promise<void>
}

const log = (line: string) => console.log(line)

export async function startTestPostgres(): Promise<Service<TestPostgres>> {
  const folder = await dataFolder()
  const server = await startPostgres({ dataDir: folder, log, throwaway: true })
  const prefix = `test_${randomBytes(4).toString('hex')}`
  const template = `${prefix}_template`
  await migrateToLatest(await server.createDatabase(template))
  return {
    value: { server, prefix, template },
    stop: async () => {
      // A server of our own goes with its folder.
      if (server.pid === undefined) await dropAll(server, prefix)
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function startTestTemporal(): Promise<Service<Temporal>> {
  const folder = await dataFolder()
  const server = await startTemporal({ dataDir: folder, log, inMemory: true })
  return {
    value: server,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function dropAll(server: Postgres, prefix: string): Promise<void> {
  for (const name of await server.databases(prefix)) await server.dropDatabase(name)
}

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-test-'))
  // The database server's own user, where it has one, must get through.
  await chmod(folder, 0o711)
  return folder
}
