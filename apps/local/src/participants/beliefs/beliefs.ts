import { evolve } from '@muster/domain/facts/evolve'
import type { CommissionerState, NetworkState, PracticeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  type Fact,
  practiceStream,
  type StreamRef,
} from '@muster/domain/facts/stream-ref'
import {
  type CommissionerId,
  type Instant,
  instant,
  type NetworkId,
  type PracticeId,
  type ProgrammeId,
} from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { World } from '@muster/domain/world'
import type { KnownWorld } from '../known-world.ts'

/** What people may be told of as it stands. */
export type Held = PracticeState | NetworkState | CommissionerState

export const streamOf = (programme: ProgrammeId, { kind, id }: Held): StreamRef => ({
  programme,
  kind,
  id,
})

/**
 * What the people of some commissioners believe to be so: what the register says, what they did themselves and what
 * the server told them. It has the shape of the domain's own state, so that its rules say what may start.
 */
export class Beliefs {
  readonly programme: Programme
  readonly practices = new Map<PracticeId, PracticeState>()
  readonly #commissioners = new Map<CommissionerId, CommissionerState>()
  readonly #networks = new Map<CommissionerId, Map<NetworkId, NetworkState>>()
  now: Instant = instant(0)

  constructor({ programme, commissioners, practices }: Omit<KnownWorld, 'groups'>) {
    this.programme = programme
    for (const { id, facts } of commissioners)
      this.learn({
        stream: commissionerStream(programme.id, id),
        event: { type: 'commissionerEnrolled', data: facts },
      })
    for (const published of practices)
      this.learn({
        stream: practiceStream(programme.id, published.code),
        event: { type: 'practiceEnrolled', data: published },
      })
  }

  get commissioners(): readonly CommissionerId[] {
    return [...this.#commissioners.keys()]
  }

  networksOf(commissioner: CommissionerId): ReadonlyMap<NetworkId, NetworkState> {
    return this.#networks.get(commissioner) ?? new Map()
  }

  world(id: CommissionerId): World {
    const commissioner = this.#commissioners.get(id)
    if (!commissioner) throw new Error(`Nobody here knows the commissioner ${id}.`)
    const { programme, now, practices } = this
    return {
      programme,
      now,
      commissioner,
      networks: this.networksOf(id),
      practices,
      others: this.#commissioners,
    }
  }

  learn({ stream, event }: Fact): void {
    const { kind, id } = stream
    if (kind === 'practice') {
      const held = this.practices.get(id as PracticeId) ?? null
      this.practices.set(id as PracticeId, evolve(kind, held, event as never, this.now, id))
    }
    if (kind === 'commissioner') {
      const held = this.#commissioners.get(id as CommissionerId) ?? null
      this.#commissioners.set(
        id as CommissionerId,
        evolve(kind, held, event as never, this.now, id),
      )
    }
    if (kind === 'network')
      this.#believeNetwork(
        evolve(kind, this.network(id as NetworkId), event as never, this.now, id),
      )
  }

  /** Whether it is of one of these commissioners, or of a practice that is known here. */
  isAbout(state: Held): boolean {
    if (state.kind === 'commissioner') return this.#commissioners.has(state.id)
    if (state.kind === 'network') return this.#commissioners.has(state.commissioner)
    return this.practices.has(state.id) || this.#commissioners.has(state.published.commissioner)
  }

  /** Takes over a whole practice, network or commissioner as somebody has been told of it. */
  believe(state: Held): void {
    if (state.kind === 'practice') this.practices.set(state.id, state)
    if (state.kind === 'commissioner') this.#commissioners.set(state.id, state)
    if (state.kind === 'network') this.#believeNetwork(state)
  }

  #believeNetwork(network: NetworkState): void {
    const before = this.network(network.id)
    if (before && before.commissioner !== network.commissioner)
      this.#networks.get(before.commissioner)?.delete(network.id)
    const own = this.#networks.get(network.commissioner) ?? new Map()
    this.#networks.set(network.commissioner, own.set(network.id, network))
  }

  network(id: NetworkId): NetworkState | null {
    for (const networks of this.#networks.values()) {
      const held = networks.get(id)
      if (held) return held
    }
    return null
  }
}
