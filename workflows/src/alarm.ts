import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'

/**
 * Two looks reckon the same instant apart by as much as the machine is late, so instants count as the same within
 * a hundredth of the sleep. That is at most how late a look may come for it; dates bind by the day.
 */
const sameInstantMs = (sleepMs: number) => Math.min(Math.max(sleepMs / 100, 100), 10_000)
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
    if (dueAt !== null && this.#dueAt !== null) {
      if (Math.abs(dueAt - this.#dueAt) <= sameInstantMs(sleepMs ?? 0)) return
    }
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
