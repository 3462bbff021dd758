import type { StoredStream } from '@muster/db'
import type { CommissionerState, NetworkState, PracticeState } from '@muster/domain/facts/state'
import type {
  CommissionerId,
  Instant,
  NetworkId,
  PracticeId,
  ProgrammeId,
} from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { World } from '@muster/domain/world'
import { NotFound } from './absent.ts'
import type { Clock } from './clock/index.ts'

/** Whom a command or a view is about. */
export interface Around {
  readonly programme: ProgrammeId
  readonly practice?: PracticeId
  readonly network?: NetworkId
  readonly commissioner?: CommissionerId
  /** With the networks that are decided together with it: a conflict in one is a conflict in all. */
  readonly agenda?: boolean
  /** For views: with the other groups that name its practices. */
  readonly claims?: boolean
  /** For views: as it stood at this instant; without it as it is now. Commands are about now. */
  readonly asOf?: Instant
}

/** The facts that were loaded together, and the streams they were folded from. */
export interface Loaded {
  readonly world: World
  readonly clock: Clock
  readonly streams: ReadonlyMap<string, StoredStream>
  /** Networks that nobody else can change until the transaction ends; empty for views. */
  readonly locked: ReadonlySet<NetworkId>
}

export const statesOf = <T>(streams: readonly StoredStream[], kind: string): readonly T[] =>
  streams.filter((one) => one.kind === kind).map(({ state }) => state as T)

interface Parts {
  readonly programme: Programme
  readonly clock: Clock
  readonly commissioner: CommissionerId
  readonly streams: readonly StoredStream[]
  /** Read besides: what others lead, of which a practice here is a member. */
  readonly ledElsewhere?: readonly StoredStream[]
  readonly locked?: ReadonlySet<NetworkId>
}

export function toLoaded(parts: Parts): Loaded {
  const { programme, clock, commissioner: id, streams, ledElsewhere = [] } = parts
  const [own, others] = bothSides(statesOf<CommissionerState>(streams, 'commissioner'), id)
  if (!own) throw new NotFound(`There is no commissioner ${id} in this programme.`)
  const world: World = {
    programme,
    now: clock.now,
    commissioner: own,
    networks: byId(statesOf<NetworkState>(streams, 'network')),
    practices: byId(statesOf<PracticeState>(streams, 'practice')),
    ...(others.length > 0 ? { others: byId(others) } : {}),
    ...(ledElsewhere.length > 0
      ? { ledElsewhere: byId(statesOf<NetworkState>(ledElsewhere, 'network')) }
      : {}),
  }
  const all = [...streams, ...ledElsewhere].map((one) => [one.key, one] as const)
  return { world, clock, streams: new Map(all), locked: parts.locked ?? new Set() }
}

const bothSides = (all: readonly CommissionerState[], id: CommissionerId) =>
  [all.find((one) => one.id === id), all.filter((one) => one.id !== id)] as const

const byId = <T extends { readonly id: Id }, Id>(states: readonly T[]): ReadonlyMap<T['id'], T> =>
  new Map(states.map((one) => [one.id, one]))
