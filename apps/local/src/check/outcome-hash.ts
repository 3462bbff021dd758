import { createHash } from 'node:crypto'
import type { StoredEvent } from '@muster/db'
import { canonicalJson } from '@muster/domain/facts/canonical-json'

/** What happened, whatever the order in which it was recorded and by whom: the same for the same seed and input. */
export class OutcomeHash {
  readonly #lines: string[] = []

  see({ stream, event, occurredAt }: StoredEvent): void {
    this.#lines.push(canonicalJson([stream, event.type, event.data, occurredAt]))
  }

  digest(): string {
    const hash = createHash('sha256')
    for (const line of this.#lines.sort()) hash.update(line).update('\n')
    return hash.digest('hex')
  }
}
