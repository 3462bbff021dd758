import {
  type Database,
  getProgramme,
  type Kysely,
  lockStreams,
  readStreams,
  type StoredStream,
  StreamMovedOn,
  type Transaction,
} from '@muster/db'
import type { CommissionerState, NetworkState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  networkStream,
  practiceStream,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { CommissionerId, NetworkId, PracticeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { practicesNamed } from '@muster/domain/progress/membership'
import { NotFound } from './absent.ts'
import { alsoNaming } from './also-naming.ts'
import { readClock } from './clock/index.ts'
import {
  checkBesides,
  checkFound,
  type Found,
  findStreams,
  hasMoved,
  otherHomes,
  remembered,
  withBesides,
} from './find-streams.ts'
import { loadCommissioner } from './load-commissioner.ts'
import { type Around, type Loaded, statesOf, toLoaded } from './loaded.ts'
import { factsNow, factsOf, type Source } from './past/source.ts'
import { programmeInForce } from './version-in-force.ts'

export type { Around, Loaded } from './loaded.ts'

/** What to lock besides the networks and practices themselves. */
export interface Locks {
  /** What changes membership or registration locks the commissioner first. */
  readonly commissioner?: boolean
  /** What may move a network, or concerns one over a line, locks every commissioner that the practices belong to. */
  readonly concerned?: boolean
  /** Other commissioners, to or from which a practice goes. */
  readonly commissioners?: readonly CommissionerId[]
  /** Networks that name the practice no more, and to which it may come back. */
  readonly networks?: readonly NetworkId[]
  /** Practices that a new group names. */
  readonly practices?: readonly PracticeId[]
  /** Practices with every network that names them, where it is about a practice. */
  readonly besides?: readonly PracticeId[]
}

type Tx = Transaction<Database>

/**
 * Locks and loads the network, its practices and its commissioner; or the practice with every network that names
 * it; or the whole commissioner. Streams are found unlocked, locked in order, then checked to be the same.
 */
export async function lockWorld(tx: Tx, around: Around, locks: Locks = {}): Promise<Loaded> {
  if (!around.network && !around.practice)
    return await loadCommissioner(tx, factsNow(tx), around, locks.practices ?? [], {
      besides: locks.commissioners ?? [],
    })
  const facts = factsNow(tx)
  const about = remembered(around) ?? (await findStreams(facts, around))
  const near = await withBesides(facts, around, about, locks.besides)
  const found = { ...near, networks: [...new Set([...near.networks, ...(locks.networks ?? [])])] }
  const { programme } = around
  const document = await getProgramme(tx, programme)
  const above = await commissionersToLock(facts, around, found, locks, document)
  const networks = found.networks.map((id) => streamKey(networkStream(programme, id)))
  const first = await lockStreams(tx, [...above, ...networks])
  checkThere(around, first)
  const named = new Set([...found.practices, ...(locks.practices ?? [])])
  for (const network of statesOf<NetworkState>(first, 'network'))
    for (const practice of practicesNamed(document, network)) named.add(practice)
  const practices = [...named].map((id) => streamKey(practiceStream(programme, id)))
  const commissioner = streamKey(commissionerStream(programme, found.commissioner))
  const apart = above.length === 0 && !holdsNetworkOf(first, found.commissioner)
  const unlocked = above.length > 0 || apart ? [] : [commissioner]
  const [second, clock] = await Promise.all([
    lockStreams(tx, practices, unlocked),
    readClock(tx, programme),
  ])
  checkFound(around, about, [...first, ...second])
  checkBesides(found, locks.besides, second)
  const third = apart ? await readStreams(tx, [commissioner]) : []
  const held = [...first, ...second, ...third]
  const others = await readStreams(tx, otherHomes(around, held))
  // A further commissioner has come since, and is not locked.
  if (locks.concerned && others.length > 0)
    throw new StreamMovedOn('A practice of another commissioner has been named meanwhile.')
  const together = await decidedTogether(facts, around, found, held)
  return {
    ...(await loadedFrom(tx, around, found, [...held, ...others, ...together], clock)),
    locked: new Set(found.networks),
  }
}

async function commissionersToLock(
  facts: Source,
  around: Around,
  found: Found,
  { commissioner, concerned, commissioners = [], practices: besides = [] }: Locks,
  document: Programme,
): Promise<readonly string[]> {
  if (!commissioner && !concerned) return []
  const own = streamKey(commissionerStream(around.programme, found.commissioner))
  const named = commissioners.map((id) => streamKey(commissionerStream(around.programme, id)))
  if (!concerned) return [...new Set([own, ...named])]
  const networks = await readNetworks(facts, around, found)
  const others = besides.map((id) => streamKey(practiceStream(around.programme, id)))
  const practices = await facts.streams([
    ...new Set([...practicesOf(around, found, networks, document), ...others]),
  ])
  return [...new Set([own, ...otherHomes(around, practices)])]
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
    return await loadCommissioner(db, facts, around, besides, null)
  const { programme } = around
  const [found, clock] = await Promise.all([findStreams(facts, around), facts.clock(programme)])
  const document = await getProgramme(db, programme)
  const networks = await readNetworks(facts, around, found)
  checkThere(around, networks)
  if (hasMoved(around, found, networks)) return await readWorld(db, around, besides)
  const named = besides.map((id) => streamKey(practiceStream(programme, id)))
  const others = await facts.streams([
    streamKey(commissionerStream(programme, found.commissioner)),
    ...new Set([...practicesOf(around, found, networks, document), ...named]),
  ])
  const held = [...networks, ...others]
  const homes = await facts.streams(otherHomes(around, held))
  const [together, naming] = await Promise.all([
    decidedTogether(facts, around, found, others),
    alsoNaming(facts, around, held),
  ])
  const streams = [...held, ...homes, ...together, ...naming]
  return await loadedFrom(db, around, found, streams, clock)
}

const readNetworks = (facts: Source, { programme }: Around, { networks }: Found) =>
  facts.streams(networks.map((id) => streamKey(networkStream(programme, id))))

/** Whom it is about, and everybody whom the networks name. */
function practicesOf(
  { programme }: Around,
  found: Found,
  networks: readonly StoredStream[],
  document: Programme,
): readonly string[] {
  const named = statesOf<NetworkState>(networks, 'network').flatMap((network) =>
    practicesNamed(document, network),
  )
  return [...new Set([...found.practices, ...named])].map((id) =>
    streamKey(practiceStream(programme, id)),
  )
}

async function loadedFrom(
  db: Kysely<Database>,
  { programme }: Around,
  { commissioner }: Found,
  streams: readonly StoredStream[],
  clock: Loaded['clock'],
): Promise<Loaded> {
  const inForce = await programmeInForce(db, programme, commissioner, streams)
  return toLoaded({ programme: inForce, clock, commissioner, streams })
}

/** The other networks on the agendas that it stands on. They are read, not locked: who is in them decides conflicts. */
async function decidedTogether(
  facts: Source,
  { programme, network, agenda }: Around,
  found: Found,
  loaded: readonly StoredStream[],
): Promise<readonly StoredStream[]> {
  if (!agenda || !network) return []
  const commissioner = statesOf<CommissionerState>(loaded, 'commissioner').find(
    ({ id }) => id === found.commissioner,
  )
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
