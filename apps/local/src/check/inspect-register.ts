import type { StoredEvent } from '@muster/db'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { RegisterEvent } from '@muster/domain/facts/register-events'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, PracticeId } from '@muster/domain/ids'
import { membersNamed } from '@muster/domain/progress/membership'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** What only somebody who is there does. */
const acts: ReadonlySet<string> = new Set([
  'documentSigned',
  'networkJoined',
  'claimed',
  'joiningAsked',
])

type Decided = Extract<RegisterEvent, { type: 'registerChangeDecided' }>['data']

interface Proposed {
  readonly practice: PracticeId
  readonly settled: boolean
}

/**
 * Nothing that a register says is applied by itself: a person decides it, it is done on the day decided and not
 * before, and what nobody has decided is with a support lead. Who has closed acts no more.
 */
export class RegisterInspector {
  readonly violations: Violation[] = []
  readonly #decided = new Map<string, Decided>()
  readonly #proposed = new Map<string, Proposed>()
  readonly #done = new Set<string>()
  readonly #closed = new Set<string>()
  /** From which code an undone one takes back what was done under it. */
  readonly #back = new Map<string, string>()

  see({ stream, event, actor, occurredAt }: StoredEvent): void {
    this.#actsNoMore(stream, event.type)
    switch (event.type) {
      case 'registerChangeProposed':
        this.#settle(stream, event.data.change, false)
        return
      case 'registerChangeWithdrawn':
        this.#settle(stream, event.data.change, true)
        return
      case 'registerChangeDecided':
      case 'registerChangeKept':
        this.#settle(stream, event.data.change, true)
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
        this.#done.add(event.data.change)
        if (event.type === 'practiceClosed') this.#closed.add(stream)
        else this.#closed.delete(stream)
        return
      }
      case 'registerChangeUndone':
        this.#undone(stream, event.data.change, actor)
        return
      case 'commissionerChanged':
        this.#done.add(event.data.change)
        return
      case 'listJoined':
      case 'practiceContinued':
        if (this.#back.get(stream) === event.data.from) return
        if (!this.#named(parseStreamKey(stream).id, event.data.from))
          this.#found(stream, `it took the place of ${event.data.from}, and nobody decided that`)
        return
    }
  }

  /** By a person, and only what somebody had decided; an old code then takes everything back from the new one. */
  #undone(stream: string, change: string, actor: string): void {
    const decided = this.#decided.get(change)
    if (actor === 'engine') this.#found(stream, 'the engine undid what was decided')
    if (decided?.outcome === 'newCode' && decided.successor)
      this.#back.set(stream, decided.successor)
    this.#decided.delete(change)
    this.#closed.delete(stream)
  }

  #settle(stream: string, change: string, settled: boolean): void {
    this.#proposed.set(change, { practice: parseStreamKey(stream).id as PracticeId, settled })
  }

  #actsNoMore(stream: string, type: string): void {
    if (this.#closed.has(stream) && acts.has(type)) this.#found(stream, `${type} after it closed`)
  }

  /** Nobody names a practice that has closed; every change is done on its day, or is with somebody. */
  finish(replay: Replay, now: Instant): void {
    this.#nobodyNamesClosed(replay)
    const today = londonDateOf(now)
    for (const { change, from } of this.#decided.values())
      if (from <= today && !this.#done.has(change) && !this.#hasClosed(replay, change))
        this.#found(change, `it was decided for ${from}, and nothing was done`)
    for (const [change, { practice, settled }] of this.#proposed) {
      const { network, published } = replay.practices.get(practice) ?? {}
      const home = network ? replay.networks.get(network)?.commissioner : published?.commissioner
      if (!settled && !(home && replay.commissioners.has(home)))
        this.#found(change, 'nobody has decided it, and it is with nobody')
    }
  }

  /** What closes before it is handed over stays where it was. */
  #hasClosed({ practices }: Replay, change: string): boolean {
    const about = this.#proposed.get(change)?.practice
    const moves = this.#decided.get(change)?.outcome === 'moves'
    return moves && about !== undefined && practices.get(about)?.closed !== undefined
  }

  #nobodyNamesClosed(replay: Replay): void {
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
