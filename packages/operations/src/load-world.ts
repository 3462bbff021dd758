import {
  type Database,
  getProgramme,
  type Kysely,
  lockFreeNetworks,
  lockStreams,
  readStreams,
  type StoredStream,
  type Transaction,
} from '@muster/db'
import type { CommissionerState, NetworkState, PracticeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  networkStream,
  practiceStream,
  programmeStream,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type {
  CommissionerId,
  Instant,
  NetworkId,
  PracticeId,
  ProgrammeId,
} from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { membersNamed } from '@muster/domain/progress/membership'
import type { World } from '@muster/domain/world'
import { NotFound } from './absent.ts'
import { type Clock, readClock } from './clock/index.ts'
import { checkFound, findStreams, remembered } from './find-streams.ts'
import { factsNow, factsOf, type Source } from './past/source.ts'
import { programmeInForce } from './version-in-force.ts'

/** Whom a command or a view is about. */
export interface Around {
  readonly programme: ProgrammeId
  readonly practice?: PracticeId
  readonly network?: NetworkId
  readonly commissioner?: CommissionerId
  /** With the networks that are decided together with it: a conflict in one is a conflict in all. */
  readonly agenda?: boolean
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

/** What to lock besides the networks and practices themselves. */
export interface Locks {
  /** What changes membership or registration locks the commissioner first. */
  readonly commissioner?: boolean
  /** Practices that a new group names. */
  readonly practices?: readonly PracticeId[]
}

type Tx = Transaction<Database>

/**
 * Locks and loads the network, its practices and its commissioner; or the practice with every network that names
 * it; or the whole commissioner. Streams are found unlocked, locked in order, then checked to be the same.
 */
export async function lockWorld(tx: Tx, around: Around, locks: Locks = {}): Promise<Loaded> {
  if (!around.network && !around.practice)
    return await loadCommissioner(tx, factsNow(tx), around, locks.practices ?? [], true)
  const facts = factsNow(tx)
  const found = remembered(around) ?? (await findStreams(facts, around))
  const { programme } = around
  const commissioner = streamKey(commissionerStream(programme, found.commissioner))
  const networks = found.networks.map((id) => streamKey(networkStream(programme, id)))
  const first = await lockStreams(tx, locks.commissioner ? [commissioner, ...networks] : networks)
  checkThere(around, first)
  const document = await getProgramme(tx, programme)
  const named = new Set([...found.practices, ...(locks.practices ?? [])])
  for (const network of statesOf<NetworkState>(first, 'network'))
    for (const practice of membersNamed(document, network)) named.add(practice)
  const practices = [...named].map((id) => streamKey(practiceStream(programme, id)))
  const apart = !locks.commissioner && !holdsNetworkOf(first, found.commissioner)
  const unlocked = locks.commissioner || apart ? [] : [commissioner]
  const [second, clock] = await Promise.all([
    lockStreams(tx, practices, unlocked),
    readClock(tx, programme),
  ])
  checkFound(around, found, [...first, ...second])
  const third = apart ? await readStreams(tx, [commissioner]) : []
  const together = await decidedTogether(facts, around, [...first, ...second, ...third])
  const streams = [...first, ...second, ...third, ...together]
  const inForce = await programmeInForce(tx, programme, found.commissioner, streams)
  return toLoaded(inForce, clock, found.commissioner, streams, new Set(found.networks))
}

/**
 * A commissioner moves to another version under the locks of all its networks and practices. Who holds one of its
 * networks reads it as it is; who locks only a practice reads it when that lock is held, not in the statement that
 * waits for it, which would still see the version before.
 */
const holdsNetworkOf = (locked: readonly StoredStream[], commissioner: CommissionerId): boolean =>
  statesOf<NetworkState>(locked, 'network').some((one) => one.commissioner === commissioner)

/** The same without locks, for views; with practices besides that are not among those it is about. */
export async function readWorld(
  db: Kysely<Database>,
  around: Around,
  besides: readonly PracticeId[] = [],
): Promise<Loaded> {
  const facts = await factsOf(db, around.programme, around.asOf)
  if (!around.network && !around.practice)
    return await loadCommissioner(db, facts, around, besides, false)
  const { programme } = around
  const [found, clock] = await Promise.all([findStreams(facts, around), facts.clock(programme)])
  const document = await getProgramme(db, programme)
  const networks = await facts.streams(
    found.networks.map((id) => streamKey(networkStream(programme, id))),
  )
  checkThere(around, networks)
  const named = new Set([...found.practices, ...besides])
  for (const network of statesOf<NetworkState>(networks, 'network'))
    for (const practice of membersNamed(document, network)) named.add(practice)
  const others = await facts.streams([
    streamKey(commissionerStream(programme, found.commissioner)),
    ...[...named].map((id) => streamKey(practiceStream(programme, id))),
  ])
  const together = await decidedTogether(facts, around, others)
  const streams = [...networks, ...others, ...together]
  const inForce = await programmeInForce(db, programme, found.commissioner, streams)
  return toLoaded(inForce, clock, found.commissioner, streams)
}

/** The other networks on the agendas that it stands on. They are read, not locked: who is in them decides conflicts. */
async function decidedTogether(
  facts: Source,
  { programme, network, agenda }: Around,
  loaded: readonly StoredStream[],
): Promise<readonly StoredStream[]> {
  if (!agenda || !network) return []
  const [commissioner] = statesOf<CommissionerState>(loaded, 'commissioner')
  const others = Object.values(commissioner?.meetings ?? {})
    .filter((meeting) => meeting.agenda.includes(network))
    .flatMap((meeting) => meeting.agenda.filter((id) => id !== network))
  return await facts.streams(
    [...new Set(others)].map((id) => streamKey(networkStream(programme, id))),
  )
}

function checkThere({ programme, network }: Around, found: readonly StoredStream[]): void {
  if (network && !found.some(({ id, kind }) => kind === 'network' && id === network))
    throw new NotFound(`There is no network ${network} in ${programme}.`)
}

async function loadCommissioner(
  db: Kysely<Database>,
  facts: Source,
  { programme, commissioner }: Around,
  named: readonly PracticeId[],
  lock: boolean,
): Promise<Loaded> {
  if (!commissioner) throw new NotFound('Say which commissioner it is about.')
  const own = [streamKey(commissionerStream(programme, commissioner))]
  // What has been released to it stands on the programme's stream.
  const above = [streamKey(programmeStream(programme))]
  const first = lock
    ? await lockStreams(db as Tx, own, above)
    : await facts.streams([...own, ...above])
  const free = lock ? await lockBelow(db as Tx, programme, commissioner, named) : []
  const document = await getProgramme(db, programme)
  const within = await facts.within(programme, commissioner)
  const held = new Set(within.map(({ key }) => key))
  const elsewhere = statesOf<NetworkState>(within, 'network')
    .flatMap((network) => membersNamed(document, network))
    .concat(named)
    .map((id) => streamKey(practiceStream(programme, id)))
    .filter((key) => !held.has(key))
  const [others, clock] = await Promise.all([
    facts.streams([...new Set(elsewhere)]),
    facts.clock(programme),
  ])
  const streams = [...first, ...within, ...others]
  const inForce = await programmeInForce(db, programme, commissioner, streams)
  return toLoaded(inForce, clock, commissioner, streams, new Set(free))
}

/**
 * Under a commissioner: the practices that a new group names, and those of its networks that nobody is changing now.
 * These are not waited for, so that no practice holds up its commissioner; whoever is passed over looks for itself.
 */
async function lockBelow(
  tx: Tx,
  programme: ProgrammeId,
  commissioner: CommissionerId,
  named: readonly PracticeId[],
): Promise<readonly NetworkId[]> {
  const free = await lockFreeNetworks(tx, programme, commissioner)
  await lockStreams(
    tx,
    named.map((id) => streamKey(practiceStream(programme, id))),
  )
  return free
}

const statesOf = <T>(streams: readonly StoredStream[], kind: string): readonly T[] =>
  streams.filter((one) => one.kind === kind).map(({ state }) => state as T)

function toLoaded(
  programme: Programme,
  clock: Clock,
  id: CommissionerId,
  streams: readonly StoredStream[],
  locked: ReadonlySet<NetworkId> = new Set(),
): Loaded {
  const commissioner = statesOf<CommissionerState>(streams, 'commissioner').find(
    (one) => one.id === id,
  )
  if (!commissioner) throw new NotFound(`There is no commissioner ${id} in this programme.`)
  const world: World = {
    programme,
    now: clock.now,
    commissioner,
    networks: byId(statesOf<NetworkState>(streams, 'network')),
    practices: byId(statesOf<PracticeState>(streams, 'practice')),
  }
  return { world, clock, streams: new Map(streams.map((one) => [one.key, one])), locked }
}

const byId = <T extends { readonly id: Id }, Id>(states: readonly T[]): ReadonlyMap<T['id'], T> =>
  new Map(states.map((one) => [one.id, one]))
