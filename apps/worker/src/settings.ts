import type { Log } from './log.ts'

export interface WorkerSettings {
  readonly databaseUrl: string
  readonly temporalAddress: string
  readonly namespace: string
  readonly taskQueue: string
  /** Database connections for looks, which is also how many looks run at once. Four more serve the rest. */
  readonly poolSize: number
  readonly log: Log
  /** Between two passes of the reconciler; 30 s unless a test is in a hurry. */
  readonly reconcileEveryMs?: number
}

type Environment = Readonly<Record<string, string | undefined>>

export function readSettings(environment: Environment, log: Log): WorkerSettings {
  return {
    databaseUrl: required(environment, 'DATABASE_URL', 'postgres://user@host:5432/muster'),
    temporalAddress: required(environment, 'TEMPORAL_ADDRESS', 'localhost:7233'),
    namespace: environment.TEMPORAL_NAMESPACE || 'default',
    taskQueue: environment.MUSTER_TASK_QUEUE || 'muster',
    poolSize: poolSize(environment.MUSTER_POOL_SIZE || '8'),
    log,
  }
}

function required(environment: Environment, name: string, example: string): string {
  const value = environment[name]
  if (!value) throw new Error(`${name} is not set. Set it, for example to ${example}.`)
  return value
}

function poolSize(text: string): number {
  const size = Number(text)
  if (Number.isInteger(size) && size >= 1 && size <= 200) return size
  throw new Error(`MUSTER_POOL_SIZE is ${text}. Set it to a whole number from 1 to 200.`)
}
