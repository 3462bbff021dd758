import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** A part of the benchmark in a process of its own, so that its processor time is its own. */
export interface Child {
  readonly pid: number
  /** What it told when it was ready. */
  readonly ready: unknown
  ask(question: unknown): Promise<unknown>
  stop(): Promise<void>
}

export interface ChildOptions {
  /** Writes a profile of the processor to this folder when the process ends. */
  readonly profileDir?: string | undefined
}

export async function startChild(
  name: 'api' | 'floor' | 'worker' | 'load',
  settings: unknown,
  { profileDir }: ChildOptions = {},
): Promise<Child> {
  const profile = profileDir ? ['--cpu-prof', `--cpu-prof-dir=${profileDir}`] : []
  const child = fork(join(import.meta.dirname, `${name}.ts`), [JSON.stringify(settings)], {
    execArgv: profile,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const ready = await answerOf(child, name)
  return {
    pid: child.pid ?? 0,
    ready,
    ask: (question) => {
      const answer = answerOf(child, name)
      child.send(question as object)
      return answer
    },
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.send('stop')
      }),
  }
}

function answerOf(child: ChildProcess, name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`The ${name} ended (${code}).`))
    child.once('exit', onExit)
    child.once('message', (message) => {
      child.off('exit', onExit)
      resolve(message)
    })
  })
}
