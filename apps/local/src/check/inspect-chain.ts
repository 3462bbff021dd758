import { chainHash, type HeldStream, type StoredEvent } from '@muster/db'
import type { Violation } from './violation.ts'

/** Each event's number follows on the one before, and its hash covers it. */
export class ChainInspector {
  readonly violations: Violation[] = []
  readonly #ends = new Map<string, { readonly seq: number; readonly hash: string }>()

  see({ event, ...stored }: StoredEvent): void {
    const { stream, seq, hash } = stored
    const end = this.#ends.get(stream) ?? { seq: 0, hash: '' }
    if (seq !== end.seq + 1) this.#broken(stream, `event ${seq} follows on event ${end.seq}`)
    const expected = chainHash(end.hash, { ...stored, type: event.type, data: event.data })
    if (expected !== hash) this.#broken(stream, `the hash of event ${seq} does not cover it`)
    this.#ends.set(stream, { seq, hash })
  }

  /** The end of each chain is what its stream holds. */
  finish(streams: readonly HeldStream[]): void {
    for (const { key, seq, hash } of streams) {
      const end = this.#ends.get(key)
      if (end?.seq !== seq || end.hash !== hash)
        this.#broken(
          key,
          `the stream holds event ${seq} as its last, the events end with ${end?.seq ?? 0}`,
        )
      this.#ends.delete(key)
    }
    for (const stream of this.#ends.keys())
      this.#broken(stream, 'there are events without a stream')
  }

  #broken(where: string, says: string): void {
    this.violations.push({ invariant: 'chain intact', where, says })
  }
}
