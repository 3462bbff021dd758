import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine } from './process-identity.ts'

/**
 * Ends a program that an earlier run left behind (its watchdog was killed too, say). Only one
 * whose command line names our own folder: the number may long belong to somebody else.
 */
export async function endLeftover(
  pid: number,
  ownFolder: string,
  signal: 'SIGINT' | 'SIGTERM',
): Promise<void> {
  if (!isOurs(pid, ownFolder)) return
  send(pid, signal)
  for (let waits = 0; waits < 100 && isOurs(pid, ownFolder); waits++) await sleep(100)
  if (isOurs(pid, ownFolder)) send(pid, 'SIGKILL')
  for (let waits = 0; waits < 50 && isOurs(pid, ownFolder); waits++) await sleep(100)
}

export function isOurs(pid: number, ownFolder: string): boolean {
  return Number.isInteger(pid) && pid > 1 && commandLine(pid).includes(ownFolder)
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended between the look and the signal: what was wanted.
  }
}
