import {
  type Database,
  getProgramme,
  type Kysely,
  lockFreeNetworks,
  lockStreams,
  type StoredStream,
  type Transaction,
} from '@muster/db'
import type { NetworkState, PracticeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  networkStream,
  practiceStream,
  programmeStream,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { CommissionerId, NetworkId, PracticeId, ProgrammeId } from '@muster/domain/ids'
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
  const { within, ledElsewhere } = await networksAndPractices(facts, around, commissioner)
  const held = new Set(within.map(({ key }) => key))
  const elsewhere = statesOf<NetworkState>(within, 'network')
    .flatMap((network) => practicesNamed(document, network))
    .concat(named)
    .map((id) => streamKey(practiceStream(programme, id)))
    .filter((key) => !held.has(key))
  const [others, clock] = await Promise.all([
    facts.streams([...new Set(elsewhere)]),
    facts.clock(programme),
  ])
  const leads = statesOf<NetworkState>(ledElsewhere, 'network').map((one) => one.commissioner)
  const known = [...first, ...within, ...others]
  const streams = [...known, ...(await facts.streams(otherHomes(around, known, leads)))]
  const inForce = await programmeInForce(db, programme, commissioner, streams)
  const locked = new Set(free)
  return toLoaded({ programme: inForce, clock, commissioner, streams, ledElsewhere, locked })
}

/**
 * Its networks and practices, and networks of others that name its practices. Which it leads says the network's own
 * state: as of an instant that may be another one than today.
 */
async function networksAndPractices(
  facts: Source,
  around: Around,
  commissioner: CommissionerId,
): Promise<{ within: readonly StoredStream[]; ledElsewhere: readonly StoredStream[] }> {
  const listed = await facts.within(around.programme, commissioner)
  const all = [...listed, ...(await facts.streams(networksElsewhere(around, listed)))]
  const isElsewhere = ({ kind, state }: StoredStream) =>
    kind === 'network' && (state as NetworkState).commissioner !== commissioner
  return {
    within: all.filter((one) => !isElsewhere(one)),
    ledElsewhere: all.filter(isElsewhere),
  }
}

/** Networks that name a practice of the commissioner and are not listed with it. */
function networksElsewhere(
  { programme }: Around,
  within: readonly StoredStream[],
): readonly string[] {
  const held = new Set(within.map(({ key }) => key))
  const naming = statesOf<PracticeState>(within, 'practice').flatMap(networksNaming)
  return [...new Set(naming)]
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
