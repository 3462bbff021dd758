import type { Log } from './log.ts'

export interface Shutdown {
  /** Registered in the order of starting; undone in the opposite order. */
  add(what: string, stop: () => unknown): void
  stopAll(): Promise<void>
}

/**
 * Ends everything that was started, last first, when asked to by Ctrl-C, by SIGTERM, by the
 * terminal closing or by the death of the launching script. A second Ctrl-C does not wait.
 */
export function watchForShutdown(log: Log): Shutdown {
  const started: { what: string; stop: () => unknown }[] = []
  let stopping: Promise<void> | undefined
  const stopAll = () => {
    stopping ??= stopInOrder(started, log)
    return stopping
  }
  const onSignal = (exitCode: number) => {
    if (stopping !== undefined) process.exit(exitCode)
    void stopAll().then(() => process.exit(exitCode))
  }
  process.on('SIGINT', () => onSignal(130))
  process.on('SIGTERM', () => onSignal(143))
  process.on('SIGHUP', () => onSignal(129))
  process.once('disconnect', () => onSignal(129))
  // Listened to, but no reason to stay when all else is done.
  process.channel?.unref()
  return { add: (what, stop) => started.push({ what, stop }), stopAll }
}

async function stopInOrder(
  started: { what: string; stop: () => unknown }[],
  log: Log,
): Promise<void> {
  for (let next = started.pop(); next !== undefined; next = started.pop()) {
    try {
      await next.stop()
    } catch (problem) {
      // One thing that will not stop must not keep the others running.
      log(`Stopping ${next.what} failed: ${problem instanceof Error ? problem.message : problem}`)
    }
  }
}
