import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker'
import { type Log, sentenceOf } from '../log.ts'

let installed = false

/**
 * Sends what the Temporal SDK has to say to our log, and leaves signals of the process to whoever started it:
 * the SDK would shut its workers down before the relay has finished. The SDK allows one runtime a process.
 */
export function installRuntime(log: Log): void {
  if (installed) return
  installed = true
  const logger = new DefaultLogger('WARN', ({ message, meta }) => {
    const subject = meta?.workflowId ? ` for ${meta.workflowId}` : ''
    const error = meta?.error ? `: ${sentenceOf(meta.error)}` : ''
    log(`temporal: ${message}${subject}${error}`)
  })
  const filter = makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' })
  Runtime.install({
    logger,
    shutdownSignals: [],
    telemetryOptions: { logging: { forward: {}, filter } },
  })
}
