import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'

export interface WatchedProcess {
  /** Of the program itself, not of its watchdog. */
  readonly pid: number
  readonly exited: Promise<void>
  hasExited(): boolean
  stop(): Promise<void>
}

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  /** What the program prints goes here: a pipe would break when this process is killed. */
  readonly logFile: string
  readonly stopSignal: 'INT' | 'TERM'
}

/**
 * The watchdog starts the program, then waits for the end of its own input. That end comes when
 * `stop` closes it and equally when this process dies, by kill -9 too: one way out for both.
 * It is the program's parent, so it cannot signal a stranger who was given the same number.
 */
const watchdog = `
signal=$1; shift
exec 3<&0
"$@" </dev/null >&2 3<&- &
child=$!
echo $child
exec >&2
(
  read -r _ <&3
  kill -s $signal $child
  i=0; while [ $i -lt 15 ]; do sleep 1; i=$((i+1)); done
  kill -9 $child
) >/dev/null 2>&1 &
reader=$!
wait $child
code=$?
kill $reader
exit $code
`

export async function startWatched(command: Command): Promise<WatchedProcess> {
  const output = openSync(command.logFile, 'a', 0o600)
  try {
    return process.platform === 'win32'
      ? await unwatched(command, output)
      : await watched(command, output)
  } finally {
    closeSync(output)
  }
}

async function watched(command: Command, output: number): Promise<WatchedProcess> {
  const child = spawn(
    '/bin/sh',
    ['-c', watchdog, 'watchdog', command.stopSignal, command.file, ...command.args],
    {
      ...(command.user ?? {}),
      ...(command.env === undefined ? {} : { env: command.env }),
      cwd: '/',
      // Its own session: Ctrl-C reaches this process only, which then stops things in order.
      detached: true,
      stdio: ['pipe', 'pipe', output],
    },
  )
  const exited = exitOf(child)
  child.stdin?.on('error', () => undefined)
  const pid = await firstNumber(child, command.file)
  return {
    ...shared(child, exited),
    pid,
    stop: async () => {
      child.stdin?.end()
      await exited
    },
  }
}

async function unwatched(command: Command, output: number): Promise<WatchedProcess> {
  const child = spawn(command.file, [...command.args], { stdio: ['ignore', output, output] })
  const exited = exitOf(child)
  const pid = child.pid ?? 0
  return {
    ...shared(child, exited),
    pid,
    stop: async () => {
      child.kill()
      await exited
    },
  }
}

function shared(child: ChildProcess, exited: Promise<void>) {
  return { exited, hasExited: () => child.exitCode !== null || child.signalCode !== null }
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}

function firstNumber(child: ChildProcess, file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(Number(data.toString().trim())))
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${file} did not start.`)))
  })
}
