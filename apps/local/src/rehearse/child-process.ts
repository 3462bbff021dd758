import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A part of the product in a process of its own, so that its CPU and memory can be told apart. */
export interface Child {
  readonly pid: number
  send(message: object): void
  stop(): Promise<void>
}

export interface Started<T> {
  readonly child: Child
  readonly ready: T
}

/** Starts a program of this folder with its settings, and waits for its first message. */
export async function startChild<T>(program: string, settings: object): Promise<Started<T>> {
  const path = fileURLToPath(new URL(program, import.meta.url))
  const child = fork(path, [JSON.stringify(settings)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // What this process was started with, such as a test runner's own flags, is not for its children.
    execArgv: [],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = await firstMessage<T>(child, program)
  return {
    child: {
      pid: child.pid ?? 0,
      send: (message) => {
        if (child.connected) child.send(message)
      },
      stop: async () => {
        child.kill('SIGTERM')
        await exited
      },
    },
    ready,
  }
}

function firstMessage<T>(child: ChildProcess, program: string): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`${program} ended with ${code} before it was ready.`)),
    )
  })
}

/** In the child: its settings, and an end when the parent says so or is gone. */
export function asChild<T>(stop: () => Promise<void>): { readonly settings: T } {
  const end = () => void stop().finally(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('disconnect', end)
  process.on('SIGINT', () => undefined)
  return { settings: JSON.parse(process.argv[2] ?? '{}') as T }
}
