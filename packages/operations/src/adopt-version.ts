import { type Database, getProgramme, lockStreams, saveChange, type Transaction } from '@muster/db'
import { adoptVersion as decideAdoption } from '@muster/domain/amendment/adopt-version'
import { versionFor, versionOf } from '@muster/domain/amendment/release'
import type { ProgrammeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  networkStream,
  programmeStream,
  type StreamRef,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { World } from '@muster/domain/world'
import {
  foldedRow,
  foldFacts,
  nothingFolded,
  readTableChanges,
  streamChanges,
} from './fold-facts.ts'
import { type Loaded, lockWorld } from './load-world.ts'

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
  { programme, commissioner }: World,
  version: number,
): Promise<number> {
  const around = { programme: programme.id, commissioner: commissioner.id }
  const home = commissionerStream(programme.id, commissioner.id)
  await lockAll(tx, await lockWorld(tx, around))
  const loaded = await lockWorld(tx, around)
  const next = await getProgramme(tx, programme.id, version)
  const { facts } = decideAdoption(loaded.world, next)
  const under: Loaded = { ...loaded, world: { ...loaded.world, programme: next } }
  const folded = foldFacts(under, nothingFolded(under), facts)
  const networks = [...folded.world.networks.values()].filter(
    (one) => one.commissioner === commissioner.id,
  )
  await saveChange(tx, {
    programme: programme.id,
    actor: 'engine',
    commandId: `look:${streamKey(home)}`,
    streams: streamChanges(under, folded),
    ...readTableChanges(under, folded),
    networks: networks.map(({ id }) => foldedRow(under, folded, id)),
    words: [],
    wakes: [home, ...networks.map(({ id }) => networkStream(programme.id, id))].map(streamKey),
  })
  return facts.length
}

/** In the one order of locks; who holds one of them now is waited for. */
async function lockAll(tx: Transaction<Database>, { streams }: Loaded): Promise<void> {
  const below = [...streams.values()].filter(
    ({ kind }) => kind === 'network' || kind === 'practice',
  )
  await lockStreams(
    tx,
    below.map(({ key }) => key),
  )
}
