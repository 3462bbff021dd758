import { type Log, sentenceOf } from './log.ts'

export interface Loop {
  /** Does it again without waiting. */
  nudge(): void
  stop(): Promise<void>
}

export interface LoopSettings {
  /** For the log, e.g. `relay`. */
  readonly name: string
  readonly everyMs: number
  readonly log: Log
}

const afterFailureMs = 1000

/** Does something again and again, never twice at once. A failure is logged once as long as it stays the same. */
export function repeat({ name, everyMs, log }: LoopSettings, task: () => Promise<void>): Loop {
  let stopping = false
  let nudged = false
  let failure: string | null = null
  let wakeUp: (() => void) | undefined

  const once = async (): Promise<number> => {
    try {
      await task()
      if (failure !== null) log(`${name}: well again`)
      failure = null
      return everyMs
    } catch (problem) {
      if (failure !== sentenceOf(problem)) log(`${name}: ${sentenceOf(problem)}`)
      failure = sentenceOf(problem)
      return afterFailureMs
    }
  }
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async () => {
    while (!stopping) {
      nudged = false
      const pauseMs = await once()
      if (!stopping && (!nudged || failure !== null)) await wait(pauseMs)
    }
  }
  const finished = run()

  return {
    nudge: () => {
      nudged = true
      if (failure === null) wakeUp?.()
    },
    stop: async () => {
      stopping = true
      wakeUp?.()
      await finished
    },
  }
}
