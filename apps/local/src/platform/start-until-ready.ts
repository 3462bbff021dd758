import { closeSync, existsSync, openSync, readSync, statSync, truncateSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Command, startWatched, type WatchedProcess } from './watched-process.ts'

const patienceMs = 60_000
const largestLog = 5_000_000

/** Starts a server and waits until it answers; when it gives up, the error holds what it said. */
export async function startUntilReady(
  command: Command,
  what: string,
  answers: () => Promise<boolean>,
): Promise<WatchedProcess> {
  const { logFile } = command
  if (existsSync(logFile) && statSync(logFile).size > largestLog) truncateSync(logFile)
  const logStart = existsSync(logFile) ? statSync(logFile).size : 0
  const child = await startWatched(command)
  const giveUp = Date.now() + patienceMs
  while (!(await answers())) {
    if (child.hasExited() || Date.now() > giveUp) {
      await child.stop()
      throw new Error(`${what} did not start: ${textFrom(logFile, logStart)}`)
    }
    await sleep(50)
  }
  return child
}

function textFrom(file: string, start: number): string {
  const handle = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(4000)
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, buffer.length, start)).trim()
  } finally {
    closeSync(handle)
  }
}
