import { blockerRecord, practiceRecord, type StreamChange } from '@muster/db'
import { affects } from '@muster/domain/affects'
import type { BlockerEvent } from '@muster/domain/facts/blocker-events'
import type { DomainEvent } from '@muster/domain/facts/events'
import { evolve } from '@muster/domain/facts/evolve'
import type {
  CommissionerState,
  NetworkState,
  PracticeState,
  StateOf,
} from '@muster/domain/facts/state'
import {
  type Fact,
  networkStream,
  parseStreamKey,
  type StreamRef,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { BlockerId, Instant, NetworkId } from '@muster/domain/ids'
import { worldLedBy } from '@muster/domain/lead-commissioner/world-led-by'
import type { World } from '@muster/domain/world'
import type { Loaded } from './loaded.ts'
import { networkRow } from './network-row.ts'

/** The world after new facts, and for each stream they went to what has to be written. */
export interface Folded {
  readonly world: World
  readonly changes: ReadonlyMap<string, FoldedStream>
}

export interface FoldedStream {
  readonly stream: StreamRef
  readonly state: StateOf[keyof StateOf]
  readonly events: StreamChange['events']
}

export const nothingFolded = ({ world }: Loaded): Folded => ({ world, changes: new Map() })

/**
 * Folds facts one after another; each happens at the programme's now, or at its stream's last event if later. They are
 * whoever's the change is, but where the engine adds its own to a person's.
 */
export function foldFacts(
  loaded: Loaded,
  before: Folded,
  facts: readonly Fact[],
  by?: 'engine',
): Folded {
  const changes = new Map(before.changes)
  let { world } = before
  for (const { stream, event } of facts) {
    const key = streamKey(stream)
    const held = changes.get(key)
    const stored = loaded.streams.get(key)
    const last = held?.events.at(-1)?.occurredAt ?? stored?.lastAt ?? world.now
    const occurredAt = Math.max(world.now, last) as Instant
    const state = evolve(
      stream.kind,
      (held?.state ?? stored?.state ?? null) as never,
      event as never,
      occurredAt,
      stream.id,
    )
    const events = [...(held?.events ?? []), { event, occurredAt, ...(by ? { actor: by } : {}) }]
    changes.set(key, { stream, state, events })
    world = withState(world, state)
  }
  return { world, changes }
}

function withState(world: World, state: StateOf[keyof StateOf]): World {
  switch (state.kind) {
    case 'network':
      return worldLedBy(world, state)
    case 'practice':
      return { ...world, practices: new Map(world.practices).set(state.id, state) }
    case 'commissioner':
      return state.id === world.commissioner.id
        ? { ...world, commissioner: state }
        : { ...world, others: new Map(world.others).set(state.id, state) }
    case 'programme':
      return world
  }
}

/** What is written for each changed stream. */
export const streamChanges = (loaded: Loaded, { changes }: Folded): readonly StreamChange[] =>
  [...changes].map(([key, { stream, state, events }]) => {
    const stored = loaded.streams.get(key)
    return { stream, commissioner: commissionerOf(state), before: stored ?? null, events, state }
  })

function commissionerOf(state: StateOf[keyof StateOf]): string | null {
  if (state.kind === 'network') return (state as NetworkState).commissioner
  return state.kind === 'practice' ? (state as PracticeState).published.commissioner : null
}

/** The rows of the read tables that new facts change. */
export function readTableChanges(loaded: Loaded, folded: Folded) {
  const { world } = folded
  const states = [...folded.changes.values()]
  const practices = states.filter(({ events }) =>
    events.some(({ event }) => tellsOfPractice(event)),
  )
  return {
    networks: networksToFold(loaded, folded).map((id) => foldedRow(loaded, folded, id)),
    practices: practices
      .filter(({ stream }) => stream.kind === 'practice')
      .map(({ state }) => practiceRecord(world.programme, state as PracticeState)),
    blockers: states.flatMap((one) => blockerRecords(world, one, hasMoved(loaded, one))),
  }
}

export const foldedRow = (loaded: Loaded, { world, changes }: Folded, id: NetworkId) =>
  networkRow(
    world,
    id,
    (key) => changes.get(key)?.events.at(-1)?.occurredAt ?? loaded.streams.get(key)?.lastAt,
  )

const tellsOfPractice = ({ type }: DomainEvent) =>
  type === 'practiceEnrolled' ||
  type === 'networkJoined' ||
  type === 'networkLeft' ||
  type === 'practiceClosed' ||
  type === 'practiceReopened' ||
  type === 'commissionerChanged' ||
  type === 'practiceContinued' ||
  type === 'listJoined' ||
  type === 'registerChangeUndone' ||
  type === 'listLeft' ||
  type === 'codeSetAside' ||
  type === 'stepAnswered'

/**
 * Networks whose row these facts change and that nobody else changes meanwhile. The others are woken, and their look
 * writes the row.
 */
const networksToFold = (loaded: Loaded, folded: Folded): readonly NetworkId[] =>
  [...subjectsOf(folded)]
    .map(parseStreamKey)
    .filter(({ kind }) => kind === 'network')
    .map(({ id }) => id as NetworkId)
    .filter((id) => isHere(folded.world, id) && isOurs(loaded, id))

/** Everybody whose assessment or row may change by the facts. */
export const subjectsOf = ({ world, changes }: Folded): ReadonlySet<string> =>
  new Set(
    [...changes.values()]
      .flatMap(({ stream, events }) =>
        events.flatMap(({ event }) => affects(world, { stream, event })),
      )
      .map(streamKey),
  )

/** Locked until the transaction ends, or made by it. */
export const isOurs = ({ locked, streams, world }: Loaded, id: NetworkId): boolean =>
  locked.has(id) || !streams.has(streamKey(networkStream(world.programme.id, id)))

export const isHere = (world: World, id: NetworkId) =>
  world.networks.get(id)?.commissioner === world.commissioner.id

/** Led by another commissioner from now on, in whose lists its blockers stand then. */
function hasMoved({ streams }: Loaded, { stream, state }: FoldedStream): boolean {
  const before = streams.get(streamKey(stream))?.state
  return (
    before?.kind === 'network' &&
    state.kind === 'network' &&
    (before as NetworkState).commissioner !== (state as NetworkState).commissioner
  )
}

function blockerRecords(world: World, { stream, state, events }: FoldedStream, all: boolean) {
  if (state.kind !== 'network' && state.kind !== 'commissioner') return []
  const holder = state as NetworkState | CommissionerState
  const commissioner = holder.kind === 'network' ? holder.commissioner : holder.id
  const touched = new Set<string>(
    all
      ? Object.keys(holder.blockers)
      : events.flatMap(({ event }) => (isBlockerEvent(event) ? [event.data.blocker] : [])),
  )
  return [...touched].flatMap((id) => {
    const blocker = holder.blockers[id as BlockerId]
    return blocker
      ? [
          blockerRecord(
            world.programme.id,
            stream as StreamRef<'network' | 'commissioner'>,
            commissioner,
            blocker,
          ),
        ]
      : []
  })
}

const isBlockerEvent = (event: DomainEvent): event is BlockerEvent =>
  event.type.startsWith('blocker')
