import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { claimPort, freePort } from './free-port.ts'
import { endLeftover } from './leftover-process.ts'
import { asPlatformError } from './platform-error.ts'
import type { Cluster } from './postgres-cluster.ts'
import type { PostgresPrograms } from './postgres-programs.ts'
import { processBirth } from './process-identity.ts'
import { startUntilReady } from './start-until-ready.ts'
import type { SystemUser } from './unprivileged-user.ts'
import type { WatchedProcess } from './watched-process.ts'

export interface RunningServer {
  readonly url: string
  readonly process: WatchedProcess
}

export async function runPostgres(
  programs: PostgresPrograms,
  cluster: Cluster,
  user: SystemUser | undefined,
  askedPort: number | undefined,
): Promise<RunningServer> {
  await clearLeftover(cluster.data)
  for (let attempt = 1; ; attempt++) {
    const port =
      askedPort === undefined ? await freePort() : await claimPort(askedPort, 'PostgreSQL')
    try {
      return await tryRun(programs, cluster, user, port)
    } catch (problem) {
      // Another program may take a free port before we do; memory that a killed server shared
      // with its children is given back only when the last of them has ended.
      const passing = /could not bind|pre-existing shared memory|Address already in use/
      if (attempt < 5 && passing.test(String(problem))) await sleep(500)
      else throw asPlatformError(problem, cluster.data)
    }
  }
}

async function tryRun(
  programs: PostgresPrograms,
  cluster: Cluster,
  user: SystemUser | undefined,
  port: number,
): Promise<RunningServer> {
  const url = `postgresql://muster:${cluster.password}@127.0.0.1:${port}/postgres`
  const command = {
    file: programs.postgres,
    args: ['-D', cluster.data, ...settings(port)],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    user,
    logFile: join(dirname(cluster.data), 'postgres.log'),
    // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client to leave.
    stopSignal: 'INT',
  } as const
  return { url, process: await startUntilReady(command, 'PostgreSQL', () => answers(url)) }
}

function settings(port: number): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    logging_collector: 'off',
    // The questions asked here are short: compiling them costs more than it saves.
    jit: 'off',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** What a killed run leaves: a server still running, or a note with a number now somebody else's. */
async function clearLeftover(data: string): Promise<void> {
  const note = join(data, 'postmaster.pid')
  if (!existsSync(note)) return
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0])
  await endLeftover(pid, data, 'SIGINT')
  if (processBirth(pid) !== undefined) rmSync(note, { force: true })
}
