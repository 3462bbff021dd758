import { type Database, getProgramme, type Kysely, type StoredStream } from '@muster/db'
import type { Grant } from '@muster/domain/access/grants'
import { versionForAll } from '@muster/domain/amendment/release'
import type { CommissionerState, PracticeState, ProgrammeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  practiceStream,
  programmeStream,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant, ProgrammeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { World } from '@muster/domain/world'
import { factsNow, factsOf, type Source } from './past/source.ts'

/** The version that a commissioner is under, and with it its networks. */
export async function programmeInForce(
  db: Kysely<Database>,
  programme: ProgrammeId,
  commissioner: CommissionerId,
  streams: readonly StoredStream[],
): Promise<Programme> {
  const home = streams.find(({ kind, id }) => kind === 'commissioner' && id === commissioner)
  return await getProgramme(db, programme, (home?.state as CommissionerState | undefined)?.version)
}

export async function getProgrammeState(
  db: Kysely<Database>,
  programme: ProgrammeId,
  facts: Source = factsNow(db),
): Promise<ProgrammeState> {
  const [stored] = await facts.streams([streamKey(programmeStream(programme))])
  if (!stored) throw new Error(`There is no stream of the programme ${programme}.`)
  return stored.state as ProgrammeState
}

/** The version last released to all: what is said of the whole programme is said by it. */
export async function programmeForAll(
  db: Kysely<Database>,
  programme: ProgrammeId,
  facts: Source = factsNow(db),
): Promise<Programme> {
  const state = await getProgrammeState(db, programme, facts)
  return await getProgramme(db, programme, versionForAll(state))
}

/** The version that is in force where somebody works; for everybody else the one last released to all. */
export async function programmeFor(
  db: Kysely<Database>,
  programme: ProgrammeId,
  grants: readonly Grant[],
  asOf?: Instant,
): Promise<Programme> {
  const facts = await factsOf(db, programme, asOf)
  const commissioner = await homeOf(facts, programme, grants)
  if (!commissioner) return await programmeForAll(db, programme, facts)
  const streams = await facts.streams([streamKey(commissionerStream(programme, commissioner))])
  return await programmeInForce(db, programme, commissioner, streams)
}

async function homeOf(
  facts: Source,
  programme: ProgrammeId,
  grants: readonly Grant[],
): Promise<CommissionerId | undefined> {
  for (const grant of grants) {
    if ('commissioner' in grant) return grant.commissioner
    if (grant.role !== 'practice') continue
    const [own] = await facts.streams([streamKey(practiceStream(programme, grant.practice))])
    if (own) return (own.state as PracticeState).published.commissioner
  }
  return undefined
}

/** The commissioner is under another version than the one that was read before anything was locked. */
class OtherVersion extends Error {
  override readonly name = 'OtherVersion'
  readonly inForce: Programme

  constructor(inForce: Programme) {
    super(`Version ${inForce.version} of ${inForce.id} is in force here.`)
    this.inForce = inForce
  }
}

/** Which version was last found in force, so that most commands guess right. */
const lastFound = new WeakMap<Kysely<Database>, Map<ProgrammeId, number>>()
const tries = 3

/**
 * A form is read before anything is locked, by the version that was in force for whoever asked last. Where `work`
 * finds another one, it is done anew with that.
 */
export async function underVersionInForce<T>(
  db: Kysely<Database>,
  id: ProgrammeId,
  work: (programme: Programme) => Promise<T>,
): Promise<T> {
  const found = lastFound.get(db) ?? new Map<ProgrammeId, number>()
  lastFound.set(db, found)
  let programme = await getProgramme(db, id, found.get(id))
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(programme)
    } catch (problem) {
      if (!(problem instanceof OtherVersion) || attempt >= tries) throw problem
      programme = problem.inForce
      found.set(id, programme.version)
    }
  }
}

/** Throws, for `underVersionInForce`, where the world is under another version. */
export function requireVersion({ programme }: Pick<World, 'programme'>, read: Programme): void {
  if (programme.version !== read.version) throw new OtherVersion(programme)
}
