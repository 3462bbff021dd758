import {
  blockerRecord,
  type Database,
  diffReadTables,
  getProgramme,
  type Kysely,
  practiceRecord,
  type RebuiltTables,
  replaceReadTables,
} from '@muster/db'
import type { CommissionerState, NetworkState, PracticeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  networkStream,
  practiceStream,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant, PracticeId, ProgrammeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { membersNamed } from '@muster/domain/progress/membership'
import type { World } from '@muster/domain/world'
import { type FoldedEvents, foldEvents } from './fold-events.ts'
import { networkRow } from './network-row.ts'

/** Makes the read tables of a programme again from its events: they can be dropped at any time. */
export async function rebuildReadTables(
  db: Kysely<Database>,
  programme: ProgrammeId,
): Promise<void> {
  await db
    .transaction()
    .execute((tx) => replaceReadTables(tx, programme, () => rebuiltTables(tx, programme)))
}

/** Says where the read tables differ from a rebuild, of one instant; changes nothing. */
export async function compareReadTables(
  db: Kysely<Database>,
  programme: ProgrammeId,
): Promise<readonly string[]> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => diffReadTables(tx, programme, await rebuiltTables(tx, programme)))
}

type Streams = ReadonlyMap<string, FoldedEvents>

const rebuiltTables = async (db: Kysely<Database>, id: ProgrammeId): Promise<RebuiltTables> =>
  await tablesOf(db, id, await foldEvents(db, id))

/** The rows that folded streams make: of a network with its commissioner and the practices that it names. */
export async function tablesOf(
  db: Kysely<Database>,
  id: ProgrammeId,
  streams: Streams,
): Promise<RebuiltTables> {
  const opened = await getProgramme(db, id)
  const states = [...streams.values()].map(({ state }) => state)
  const networks = states.filter((state): state is NetworkState => state.kind === 'network')
  const practices = states.filter((state): state is PracticeState => state.kind === 'practice')
  const commissioners = states.filter(
    (state): state is CommissionerState => state.kind === 'commissioner',
  )
  const versions = await versionsOf(db, id, commissioners)
  const lastAt = (key: string) => streams.get(key)?.lastAt
  return {
    network_view: networks.map((one) =>
      networkRow(worldOf(versions.get(one.commissioner) ?? opened, streams, one), one.id, lastAt),
    ),
    practice_view: practices.map((one) => practiceRecord(opened, one)),
    blocker_view: [
      ...networks.flatMap((one) =>
        Object.values(one.blockers).map((blocker) =>
          blockerRecord(id, networkStream(id, one.id), one.commissioner, blocker),
        ),
      ),
      ...commissioners.flatMap((one) =>
        Object.values(one.blockers).map((blocker) =>
          blockerRecord(id, commissionerStream(id, one.id), one.id, blocker),
        ),
      ),
    ],
  }
}

/** The version that each commissioner is under. */
async function versionsOf(
  db: Kysely<Database>,
  id: ProgrammeId,
  commissioners: readonly CommissionerState[],
): Promise<ReadonlyMap<CommissionerId, Programme>> {
  const pairs = commissioners.map(
    async (one) => [one.id, await getProgramme(db, id, one.version)] as const,
  )
  return new Map(await Promise.all(pairs))
}

/** The network with its commissioner and the practices that it names: what a command about it locks. */
function worldOf(programme: Programme, streams: Streams, network: NetworkState): World {
  const commissioner = commissionerStream(programme.id, network.commissioner)
  const practices = membersNamed(programme, network).flatMap((id) => {
    const found = streams.get(streamKey(practiceStream(programme.id, id)))
    return found ? [[id, found.state as PracticeState] as const] : []
  })
  return {
    programme,
    now: 0 as Instant,
    commissioner: streams.get(streamKey(commissioner))?.state as CommissionerState,
    networks: new Map([[network.id, network]]),
    practices: new Map(practices),
    others: othersOf(programme, streams, practices),
  }
}

/** The other commissioners that its practices belong to. */
function othersOf(
  { id }: Programme,
  streams: Streams,
  practices: readonly (readonly [PracticeId, PracticeState])[],
): ReadonlyMap<CommissionerId, CommissionerState> {
  const homes = new Set(practices.map(([, { published }]) => published.commissioner))
  return new Map(
    [...homes].flatMap((home) => {
      const found = streams.get(streamKey(commissionerStream(id, home)))?.state
      return found ? [[home, found as CommissionerState] as const] : []
    }),
  )
}
