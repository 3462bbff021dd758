import { type RunningWorker, startWorker } from '@muster/worker'
import { asChild } from './child-process.ts'

export interface WorkerProcessSettings {
  readonly databaseUrl: string
  readonly temporalAddress: string
  readonly namespace: string
  readonly taskQueue: string
  readonly poolSize: number
}

let worker: RunningWorker | undefined
const { settings } = asChild<WorkerProcessSettings>(async () => {
  await worker?.stop()
})
worker = await startWorker({
  ...settings,
  log: (line) => process.stderr.write(`worker: ${line}\n`),
})
process.on('message', () => worker?.nudge())
process.send?.({})
