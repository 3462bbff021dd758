import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'

/** Two looks reckon the same instant some milliseconds apart. */
const sameInstantMs = 100
/** A look that finds its instant not quite come must not be repeated without a pause. */
const shortestMs = 25

/** One timer, left running while its instant stays the same: each new timer costs two events of history. */
export class Alarm {
  readonly #goOff: () => void
  #dueAt: number | null = null
  #timer: CancellationScope | null = null

  constructor(goOff: () => void) {
    this.#goOff = goOff
  }

  set(sleepMs: number | null): void {
    const dueAt = sleepMs === null ? null : Date.now() + Math.max(sleepMs, shortestMs)
    if (dueAt !== null && this.#dueAt !== null && Math.abs(dueAt - this.#dueAt) <= sameInstantMs)
      return
    this.#timer?.cancel()
    this.#timer = null
    this.#dueAt = dueAt
    if (dueAt !== null) this.#start(dueAt - Date.now())
  }

  #start(durationMs: number): void {
    const timer = new CancellationScope()
    this.#timer = timer
    const over = timer.run(() => sleep(durationMs))
    over.then(() => this.#fire(), ignoreCancellation)
  }

  #fire(): void {
    this.#timer = null
    this.#dueAt = null
    this.#goOff()
  }
}

function ignoreCancellation(reason: unknown): void {
  if (!isCancellation(reason)) throw reason
}
