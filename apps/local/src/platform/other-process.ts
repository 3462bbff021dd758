import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { processBirth } from './process-identity.ts'
import type { SystemUser } from './unprivileged-user.ts'

export interface OtherProcess {
  readonly child: ChildProcess
  /** Its first line of output; rejects with what it complained about when it ends without one. */
  readonly firstLine: Promise<string>
  readonly exited: Promise<number | null>
}

/** For tests: runs a few lines beside us that may import this folder's files as `platform(name)`. */
export function otherProcess(code: string, user?: SystemUser): OtherProcess {
  const folder = new URL('.', import.meta.url).href
  const program = `const platform = (name) => import(${JSON.stringify(folder)} + name)\n${code}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    ...(user ?? {}),
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString()
  })
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().split('\n')[0] ?? ''))
    child.once('close', () => reject(new Error(complaint)))
  })
  firstLine.catch(() => undefined)
  return { child, firstLine, exited }
}

/** Waits for a process that is not ours to be gone. */
export async function gone(pid: number): Promise<boolean> {
  for (let waits = 0; waits < 200; waits++) {
    if (processBirth(pid) === undefined) return true
    await sleep(100)
  }
  return false
}
