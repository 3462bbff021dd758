import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Connection } from '@temporalio/client'
import { claimPort, freePort } from './free-port.ts'
import { endLeftover } from './leftover-process.ts'
import { isReachable } from './reachable.ts'
import { startUntilReady } from './start-until-ready.ts'
import type { WatchedProcess } from './watched-process.ts'

export interface RunningTemporal {
  readonly address: string
  readonly process: WatchedProcess
}

export interface TemporalSettings {
  readonly dataDir: string
  readonly port?: number
  readonly inMemory?: boolean
}

export async function runTemporal(
  program: string,
  settings: TemporalSettings,
): Promise<RunningTemporal> {
  const database = join(settings.dataDir, 'temporal.db')
  const note = join(settings.dataDir, 'temporal.pid')
  if (existsSync(note)) await endLeftover(Number(readFileSync(note, 'utf8')), database, 'SIGTERM')
  for (let attempt = 1; ; attempt++) {
    const port =
      settings.port === undefined ? await freePort() : await claimPort(settings.port, 'Temporal')
    try {
      const server = await tryRun(program, settings, database, port)
      writeFileSync(note, `${server.process.pid}\n`)
      return server
    } catch (problem) {
      // Another program may take a free port before the server does.
      if (attempt >= 3 || !/address already in use|can't set port/i.test(String(problem)))
        throw problem
    }
  }
}

async function tryRun(
  program: string,
  settings: TemporalSettings,
  database: string,
  port: number,
): Promise<RunningTemporal> {
  const address = `127.0.0.1:${port}`
  const command = {
    file: program,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
      ...['--log-level', 'error'],
      ...(settings.inMemory === true ? [] : fileArguments(database)),
      ...searchAttributes.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
      ...limits.flatMap((limit) => ['--dynamic-config-value', limit]),
    ],
    logFile: join(settings.dataDir, 'temporal.log'),
    stopSignal: 'TERM',
  } as const
  return { address, process: await startUntilReady(command, 'Temporal', () => answers(address)) }
}

const searchAttributes = ['MusterProgramme', 'MusterRegion', 'MusterCommissioner', 'MusterPhase']

/**
 * The development server's limits are for one developer: a rehearsal of all England sends some
 * hundred signals a second and lists workflows while it does.
 */
const limits = [
  'frontend.rps=20000',
  'frontend.namespaceRPS=20000',
  'frontend.namespaceRPS.visibility=200',
  'frontend.namespaceCount=5000',
  'frontend.persistenceMaxQPS=50000',
  'history.rps=50000',
  'history.persistenceMaxQPS=50000',
  'matching.rps=50000',
  'matching.persistenceMaxQPS=50000',
]

function fileArguments(database: string): string[] {
  const pragmas = ['journal_mode=WAL', 'synchronous=NORMAL']
  return ['--db-filename', database, ...pragmas.flatMap((pragma) => ['--sqlite-pragma', pragma])]
}

async function answers(address: string): Promise<boolean> {
  // The client waits a second before it knocks again; a plain look does not.
  if (!(await isReachable(address))) return false
  let connection: Connection | undefined
  try {
    connection = await Connection.connect({ address, connectTimeout: 2000 })
    await connection.workflowService.describeNamespace({ namespace: 'default' })
    return true
  } catch {
    return false
  } finally {
    await connection?.close()
  }
}
