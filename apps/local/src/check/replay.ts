import type { StoredEvent } from '@muster/db'
import { evolve } from '@muster/domain/facts/evolve'
import type {
  CommissionerState,
  NetworkState,
  PracticeState,
  StateOf,
} from '@muster/domain/facts/state'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant, NetworkId, PracticeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { World } from '@muster/domain/world'

type State = StateOf[keyof StateOf]

/** All streams of a programme, folded anew from its events. */
export class Replay {
  /** Every version by its number. */
  readonly #versions: ReadonlyMap<number, Programme>
  readonly #opened: Programme
  readonly states = new Map<string, State>()
  readonly practices = new Map<PracticeId, PracticeState>()
  readonly networks = new Map<NetworkId, NetworkState>()
  readonly commissioners = new Map<CommissionerId, CommissionerState>()
  readonly #networksOf = new Map<CommissionerId, Map<NetworkId, NetworkState>>()

  constructor(opened: Programme, versions: readonly Programme[]) {
    this.#opened = opened
    this.#versions = new Map(versions.map((one) => [one.version, one]))
  }

  /** The version by its number; without one, that with which the programme was opened. */
  version(number?: number): Programme {
    const found = number === undefined ? this.#opened : this.#versions.get(number)
    if (!found) throw new Error(`There is no document of version ${number}.`)
    return found
  }

  fold({ stream, event, occurredAt }: StoredEvent): void {
    const { kind, id } = parseStreamKey(stream)
    const held = this.states.get(stream) ?? null
    const state: State = evolve(kind, held as never, event as never, occurredAt, id)
    this.states.set(stream, state)
    if (state.kind === 'practice') this.practices.set(state.id, state)
    if (state.kind === 'commissioner') this.commissioners.set(state.id, state)
    if (state.kind === 'network') {
      const before = this.networks.get(state.id)
      if (before && before.commissioner !== state.commissioner)
        this.networksOf(before.commissioner).delete(state.id)
      this.networks.set(state.id, state)
      this.networksOf(state.commissioner).set(state.id, state)
    }
  }

  networksOf(commissioner: CommissionerId): Map<NetworkId, NetworkState> {
    let own = this.#networksOf.get(commissioner)
    if (!own) {
      own = new Map()
      this.#networksOf.set(commissioner, own)
    }
    return own
  }

  /** The world of a commissioner as it was folded so far, looked at from an instant. */
  world(id: CommissionerId, now: Instant): World | null {
    const commissioner = this.commissioners.get(id)
    if (!commissioner) return null
    const programme = this.version(commissioner.version)
    return {
      programme,
      now,
      commissioner,
      networks: this.networksOf(id),
      practices: this.practices,
      others: this.commissioners,
      ledElsewhere: this.networks,
    }
  }
}
