import type { WokenBy } from './activity-port.ts'

/** Rings until somebody answers it; remembers what rang first. */
export class Bell {
  #rungBy: WokenBy | null

  constructor(rungBy: WokenBy) {
    this.#rungBy = rungBy
  }

  ring(by: WokenBy): void {
    const startedForRepair = this.#rungBy === 'start' && by === 'reconciler'
    if (this.#rungBy === null || startedForRepair) this.#rungBy = by
  }

  get rungBy(): WokenBy | null {
    return this.#rungBy
  }

  answer(): void {
    this.#rungBy = null
  }
}
