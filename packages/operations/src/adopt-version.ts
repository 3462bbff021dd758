import {
  type Database,
  getProgramme,
  insertWakes,
  lockStreams,
  StreamMovedOn,
  saveChange,
  type Transaction,
} from '@muster/db'
import { adoptVersion as decideAdoption } from '@muster/domain/amendment/adopt-version'
import { versionFor, versionOf } from '@muster/domain/amendment/release'
import type { NetworkState, ProgrammeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  networkStream,
  programmeStream,
  type StreamRef,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { CommissionerId, NetworkId, ProgrammeId } from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import {
  foldedRow,
  foldFacts,
  nothingFolded,
  readTableChanges,
  streamChanges,
} from './fold-facts.ts'
import { type Around, type Loaded, lockWorld, readWorld } from './load-world.ts'

/** The version released to a commissioner that it has not adopted yet. */
export function versionToAdopt({ world, streams }: Loaded, { kind }: StreamRef): number | null {
  const { commissioner, programme } = world
  const above = streams.get(streamKey(programmeStream(programme.id)))?.state
  if (kind !== 'commissioner' || !above) return null
  const released = versionFor(above as ProgrammeState, commissioner)
  return released === versionOf(commissioner, above as ProgrammeState) ? null : released
}

/**
 * Moves a commissioner and all its networks to another version, in one transaction under the locks of all of them:
 * nobody ever sees one network of a commissioner under one version and the next under another. Everybody is woken to
 * look again under the new one. Answers how many facts were recorded.
 */
export async function adoptVersion(
  tx: Transaction<Database>,
  programme: ProgrammeId,
  commissioner: CommissionerId,
  version: number,
): Promise<number> {
  const home = commissionerStream(programme, commissioner)
  const loaded = await lockEverything(tx, { programme, commissioner })
  // Another look was first: this one has taken its wake.
  if (loaded.world.programme.version === version) {
    await insertWakes(tx, [streamKey(home)])
    return 0
  }
  const next = await getProgramme(tx, programme, version)
  const { facts } = decideAdoption(loaded.world, next)
  const under: Loaded = { ...loaded, world: { ...loaded.world, programme: next } }
  const folded = foldFacts(under, nothingFolded(under), facts)
  const networks = [...folded.world.networks.values()].filter(
    (one) => one.commissioner === commissioner,
  )
  await saveChange(tx, {
    programme,
    actor: 'engine',
    commandId: `look:${streamKey(home)}`,
    streams: streamChanges(under, folded),
    ...readTableChanges(under, folded),
    networks: networks.map(({ id }) => foldedRow(under, folded, id)),
    words: [],
    wakes: [home, ...networks.map(({ id }) => networkStream(programme, id))].map(streamKey),
  })
  return facts.length
}

/** In the one order of locks; who holds one of them now is waited for. */
async function lockEverything(tx: Transaction<Database>, around: Around): Promise<Loaded> {
  const { streams, world } = await readWorld(tx, around)
  const keys = [...streams.values()]
    .filter(({ kind, id }) => kind !== 'programme' && !isOthers(world, kind, id))
    .map(({ key }) => key)
  await lockStreams(tx, keys)
  const loaded = await lockWorld(tx, around)
  const { networks } = loaded.world
  // Its commissioner is locked now, so that another group can have come only before.
  if ([...networks.values()].some((one) => isOwn(one, around) && !loaded.locked.has(one.id)))
    throw new StreamMovedOn('A group has been proposed meanwhile.')
  return loaded
}

/** Another commissioner, or a network that one leads: read, and not moved. */
const isOthers = ({ others, ledElsewhere }: World, kind: string, id: string): boolean =>
  (kind === 'commissioner' && others?.has(id as CommissionerId) === true) ||
  (kind === 'network' && ledElsewhere?.has(id as NetworkId) === true)

const isOwn = (network: NetworkState, { commissioner }: Around): boolean =>
  network.commissioner === commissioner
