import type { StoredEvent } from '@muster/db'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { RegisterEvent } from '@muster/domain/facts/register-events'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import { membersNamed } from '@muster/domain/progress/membership'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

type Decided = Extract<RegisterEvent, { type: 'registerChangeDecided' }>['data']

/** Nothing that a register says is applied by itself: a person decided it before, for that day or an earlier one. */
export class RegisterInspector {
  readonly violations: Violation[] = []
  readonly #decided = new Map<string, Decided>()

  see({ stream, event, actor, occurredAt }: StoredEvent): void {
    switch (event.type) {
      case 'registerChangeDecided':
      case 'registerChangeKept':
        if (actor === 'engine') this.#found(stream, 'the engine decided on it')
        if (event.type === 'registerChangeDecided') this.#decided.set(event.data.change, event.data)
        else this.#decided.delete(event.data.change)
        return
      case 'practiceClosed':
      case 'practiceReopened': {
        const decided = this.#decided.get(event.data.change)
        if (!decided) this.#found(stream, `${event.type} without anybody’s decision`)
        else if (londonDateOf(occurredAt) < decided.from)
          this.#found(stream, `${event.type} before ${decided.from}, the day decided`)
        return
      }
      case 'listJoined':
      case 'practiceContinued':
        if (!this.#named(parseStreamKey(stream).id, event.data.from))
          this.#found(stream, `it took the place of ${event.data.from}, and nobody decided that`)
        return
    }
  }

  /** Nobody names a practice that has closed. */
  finish(replay: Replay): void {
    for (const network of replay.networks.values()) {
      if (network.withdrawnAt !== undefined) continue
      const programme = replay.version(replay.commissioners.get(network.commissioner)?.version)
      for (const id of membersNamed(programme, network))
        if (replay.practices.get(id)?.closed)
          this.#found(network.id, `it names ${id}, which has closed`)
    }
  }

  #named(successor: string, from: string): boolean {
    return [...this.#decided.values()].some(
      (one) => one.successor === successor && one.change.startsWith(`${from}-`),
    )
  }

  #found(where: string, says: string): void {
    this.violations.push({ invariant: 'a register change is decided by a person', where, says })
  }
}
