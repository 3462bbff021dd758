/**
 * The choices of one attempt: whole numbers, read one after another and again from the first. With zeros it chooses
 * what somebody would do who makes no mistake.
 */
export class Draw {
  /** Whether what cannot be done now is tried too: out of its order, or about something that is not there. */
  readonly reckless: boolean
  readonly #picks: readonly number[]
  #at = 0

  constructor(picks: readonly number[], reckless = false) {
    this.#picks = picks
    this.reckless = reckless
  }

  /** A number from 0 up to and without `below`. */
  below(below: number): number {
    const pick = this.#picks[this.#at % this.#picks.length] ?? 0
    this.#at += 1
    return pick % below
  }

  /** True about once in so many. */
  oneIn(many: number): boolean {
    return this.below(many) === many - 1
  }

  oneOf<T>(...all: readonly [T, ...(readonly T[])]): T {
    return all[this.below(all.length)] as T
  }

  /** One of those for whom it fits; recklessly, or where there is none, one of all. */
  among<T>(fitting: readonly T[], all: readonly T[] = []): T | undefined {
    const from = this.reckless || fitting.length === 0 ? [...fitting, ...all] : fitting
    return from.length > 0 ? from[this.below(from.length)] : undefined
  }
}

export const faultless = (): Draw => new Draw([0])
