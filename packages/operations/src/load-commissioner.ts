import {
  type Database,
  getProgramme,
  type Kysely,
  lockFreeNetworks,
  lockStreams,
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
import type { CommissionerId, NetworkId, PracticeId, ProgrammeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { practicesNamed } from '@muster/domain/progress/membership'
import { NotFound } from './absent.ts'
import { networksNaming, otherHomes } from './find-streams.ts'
import { type Around, type Loaded, statesOf, toLoaded } from './loaded.ts'
import type { Source } from './past/source.ts'
import { programmeInForce } from './version-in-force.ts'

type Tx = Transaction<Database>

/** A commissioner with all its networks and practices, and with what others lead that has practices of its own. */
export async function loadCommissioner(
  db: Kysely<Database>,
  facts: Source,
  around: Around,
  named: readonly PracticeId[],
  lock: { readonly besides: readonly CommissionerId[] } | null,
): Promise<Loaded> {
  const { programme, commissioner } = around
  if (!commissioner) throw new NotFound('Say which commissioner it is about.')
  const own = [commissioner, ...(lock?.besides ?? [])].map((id) =>
    streamKey(commissionerStream(programme, id)),
  )
  // What has been released to it stands on the programme's stream.
  const above = [streamKey(programmeStream(programme))]
  const first = lock
    ? await lockStreams(db as Tx, own, above)
    : await facts.streams([...own, ...above])
  const free = lock ? await lockBelow(db as Tx, programme, commissioner, named) : []
  const document = await getProgramme(db, programme)
  const { within, ledElsewhere } = await networksAndPractices(facts, around, first)
  const [others, clock] = await Promise.all([
    facts.streams(practicesElsewhere(around, document, { within, ledElsewhere }, named)),
    facts.clock(programme),
  ])
  const leads = statesOf<NetworkState>(ledElsewhere, 'network').map((one) => one.commissioner)
  const known = [...first, ...within, ...others]
  const streams = [...known, ...(await facts.streams(otherHomes(around, known, leads)))]
  const inForce = await programmeInForce(db, programme, commissioner, streams)
  const locked = new Set(free)
  return toLoaded({ programme: inForce, clock, commissioner, streams, ledElsewhere, locked })
}

interface Streams {
  readonly within: readonly StoredStream[]
  readonly ledElsewhere: readonly StoredStream[]
}

/** The practices of others in its networks, and those of networks that one of its own asked for a place. */
function practicesElsewhere(
  { programme, commissioner }: Around,
  document: Programme,
  { within, ledElsewhere }: Streams,
  named: readonly PracticeId[],
): readonly string[] {
  const held = new Set(within.map(({ key }) => key))
  const asked = statesOf<NetworkState>(ledElsewhere, 'network').filter(({ askedFrom = {} }) =>
    Object.values(askedFrom).some((one) => one === commissioner),
  )
  const keys = [...statesOf<NetworkState>(within, 'network'), ...asked]
    .flatMap((network) => practicesNamed(document, network))
    .concat(named)
    .map((id) => streamKey(practiceStream(programme, id)))
  return [...new Set(keys)].filter((key) => !held.has(key))
}

/**
 * Its networks and practices, and networks of others that name its practices. Which it leads says the network's own
 * state: as of an instant that may be another one than today.
 */
async function networksAndPractices(
  facts: Source,
  around: Around,
  first: readonly StoredStream[],
): Promise<Streams> {
  const own = statesOf<CommissionerState>(first, 'commissioner').find(
    ({ id }) => id === around.commissioner,
  )
  if (!own) throw new NotFound(`There is no commissioner ${around.commissioner} in this programme.`)
  const listed = await facts.within(around.programme, own.id)
  const elsewhere = networksElsewhere(around, listed, own)
  const all = [...listed, ...(await facts.streams(elsewhere))]
  const isElsewhere = ({ kind, state }: StoredStream) =>
    kind === 'network' && (state as NetworkState).commissioner !== own.id
  return {
    within: all.filter((one) => !isElsewhere(one)),
    ledElsewhere: all.filter(isElsewhere),
  }
}

/** Networks that name a practice of the commissioner, or were asked by one, and are not listed with it. */
function networksElsewhere(
  { programme }: Around,
  within: readonly StoredStream[],
  { places = {} }: CommissionerState,
): readonly string[] {
  const held = new Set(within.map(({ key }) => key))
  const naming = statesOf<PracticeState>(within, 'practice').flatMap(networksNaming)
  const asked = Object.values(places).flatMap((one) => Object.keys(one.asked) as NetworkId[])
  return [...new Set([...naming, ...asked])]
    .map((id) => streamKey(networkStream(programme, id)))
    .filter((key) => !held.has(key))
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
