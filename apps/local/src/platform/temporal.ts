import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { connectionTo } from '@muster/worker/connection-to'
import { Connection } from '@temporalio/client'
import { lockFolder } from './folder-lock.ts'
import type { Log } from './log.ts'
import { asPlatformError, PlatformError } from './platform-error.ts'
import { requireReachable } from './reachable.ts'
import { findTemporal } from './temporal-search.ts'
import { runTemporal } from './temporal-server.ts'

export interface Temporal {
  readonly address: string
  readonly namespace: string
  /** Where the server came from, for people. */
  readonly from: string
  /** Of the server started here; `undefined` where the server is somebody else's. */
  readonly pid: number | undefined
  stop(): Promise<void>
}

export interface TemporalOptions {
  readonly dataDir: string
  readonly log: Log
  readonly port?: number
  /** Keeps nothing: for tests and rehearsals. */
  readonly inMemory?: boolean
}

export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const given = process.env.TEMPORAL_ADDRESS
  if (given !== undefined && given !== '') return await somebodyElses(given)
  const dataDir = resolve(options.dataDir)
  const unlock = lockFolder(dataDir, 'temporal')
  try {
    const program = await findTemporal(options.log)
    mkdirSync(dataDir, { recursive: true })
    const server = await runTemporal(program.path, { ...options, dataDir })
    options.log(`Temporal: ${program.from}, ${server.address}`)
    return {
      address: server.address,
      namespace: 'default',
      from: program.from,
      pid: server.process.pid,
      stop: async () => {
        await server.process.stop()
        unlock()
      },
    }
  } catch (problem) {
    unlock()
    throw asPlatformError(problem, dataDir)
  }
}

async function somebodyElses(address: string): Promise<Temporal> {
  await requireReachable(address, 'TEMPORAL_ADDRESS')
  await requireTemporal(address)
  return {
    address,
    namespace: process.env.TEMPORAL_NAMESPACE || 'default',
    from: 'TEMPORAL_ADDRESS',
    pid: undefined,
    stop: async () => undefined,
  }
}

/** Else it would show only when the engine does not keep up, a minute later. */
async function requireTemporal(address: string): Promise<void> {
  try {
    const connection = await Connection.connect({
      ...connectionTo(address),
      connectTimeout: '5s',
    })
    await connection.close()
  } catch {
    throw new PlatformError(
      `What answers at ${address}, which TEMPORAL_ADDRESS names, is no Temporal server that takes this connection: correct it, or what TEMPORAL_TLS and TEMPORAL_API_KEY say of it, or unset it to have a server started here.`,
    )
  }
}
