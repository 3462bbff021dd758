import { setTimeout as pause } from 'node:timers/promises'
import type { Worker } from '@temporalio/worker'
import { type Log, sentenceOf } from '../log.ts'

export interface ConnectedWorker {
  readonly worker: Worker
  disconnect(): Promise<void>
}

export interface KeptWorker {
  /** Ends this run and begins another: a worker whose namespace was lost stays up and hears nothing. */
  restart(): void
  stop(): Promise<void>
}

const betweenRunsMs = 1000

/** Runs a Temporal worker, and another one when it ends, until it is stopped. */
export function keepRunning(connect: () => Promise<ConnectedWorker>, log: Log): KeptWorker {
  const stopped = new AbortController()
  let current: Worker | undefined

  const runOnce = async () => {
    const { worker, disconnect } = await connect()
    try {
      current = worker
      const run = worker.run()
      if (stopped.signal.aborted) shutDown(worker)
      await run
    } finally {
      current = undefined
      await disconnect()
    }
  }
  const run = async () => {
    while (!stopped.signal.aborted) {
      await runOnce().catch((problem: unknown) => log(`worker: ${sentenceOf(problem)}`))
      await pause(betweenRunsMs, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }
  const finished = run()

  return {
    restart: () => shutDown(current),
    stop: async () => {
      stopped.abort()
      shutDown(current)
      await finished
    },
  }
}

function shutDown(worker: Worker | undefined): void {
  if (worker?.getState() === 'RUNNING') worker.shutdown()
}
