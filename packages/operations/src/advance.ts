import {
  type Database,
  getProgramme,
  insertLook,
  type Kysely,
  lockStreams,
  saveChange,
  type TakenWakes,
  type Transaction,
  takeWakes,
  type WokenBy,
} from '@muster/db'
import { versionForAll } from '@muster/domain/amendment/release'
import {
  assessCommissioner,
  assessNetwork,
  assessProgramme,
  commissionerIsDone,
  networkIsDone,
} from '@muster/domain/assess/assess'
import type { Assessment } from '@muster/domain/assess/assessment'
import { evolve } from '@muster/domain/facts/evolve'
import type { ProgrammeState } from '@muster/domain/facts/state'
import {
  type Fact,
  fact,
  parseStreamKey,
  type StreamRef,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant, NetworkId } from '@muster/domain/ids'
import type { MilestoneName } from '@muster/domain/programme/programme'
import { milestonesPassed } from '@muster/domain/progress/milestones'
import { goesTo } from '@muster/domain/register/moving-facts'
import type { World } from '@muster/domain/world'

import { adoptVersion, versionToAdopt } from './adopt-version.ts'
import { type Clock, readClock, sleepUntil } from './clock/index.ts'
import {
  type Folded,
  foldedRow,
  foldFacts,
  nothingFolded,
  readTableChanges,
  streamChanges,
} from './fold-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { type Loaded, lockWorld } from './load-world.ts'
import { whatFollows } from './what-follows.ts'

/** What a look leaves the workflow with. */
export interface Advanced {
  /** Real milliseconds until the next look; null waits for a wake. */
  readonly sleepMs: number | null
  readonly reached: readonly MilestoneName[]
  readonly done: boolean
}

/** Rounds in which moves may bring forth further moves. More is a rule that never settles. */
const mostRounds = 20

/**
 * One look at a subject: delete the wakes it answers for, lock, load, assess, make the moves as facts, again until
 * there is none, and save when to look next. All in one transaction, so that nobody is reminded of what they have
 * just done. Throws where a rule throws; the workflow then records the engine's error.
 */
export async function advance(
  db: Kysely<Database>,
  subject: string,
  wokenBy: WokenBy,
): Promise<Advanced> {
  const stream = parseStreamKey(subject)
  const work = async (tx: Transaction<Database>, besides: readonly CommissionerId[] = []) => {
    const look = { tx, subject, stream, wokenBy }
    return stream.kind === 'programme'
      ? await lookAtProgramme(look)
      : await lookAtPeople(look, besides)
  }
  try {
    return await inTransaction(db, (tx) => work(tx))
  } catch (problem) {
    if (problem instanceof OthersTurn) return notNow
    if (problem instanceof HandsOver)
      return await inTransaction(db, (tx) => work(tx, problem.besides))
    if (!(problem instanceof OtherReleased)) throw problem
    return await inTransaction(db, (tx) => lookToAdopt({ tx, subject, stream, wokenBy }, problem))
  }
}

interface Look {
  readonly tx: Transaction<Database>
  readonly subject: string
  readonly stream: StreamRef
  readonly wokenBy: WokenBy
}

const notNow: Advanced = { sleepMs: null, reached: [], done: false }

/** While others have their turn on a stepped clock nothing is done. Thrown, so that the wakes stay. */
class OthersTurn extends Error {
  override readonly name = 'OthersTurn'
}

/** Another version has been released to it. Thrown, because moving there takes other locks, all in their order. */
class OtherReleased extends Error {
  override readonly name = 'OtherReleased'
  readonly version: number

  constructor(version: number) {
    super(`Version ${version} has been released.`)
    this.version = version
  }
}

/** Its practices go to other commissioners today. Thrown, because all of them are locked first, in their order. */
class HandsOver extends Error {
  override readonly name = 'HandsOver'
  readonly besides: readonly CommissionerId[]

  constructor(besides: readonly CommissionerId[]) {
    super(`Practices go to ${besides.join(', ')}.`)
    this.besides = besides
  }
}

async function lookToAdopt(look: Look, { version }: OtherReleased): Promise<Advanced> {
  const { tx, subject, stream } = look
  const wakes = await takeWakes(tx, subject)
  const { programme, id } = stream
  const moves = await adoptVersion(tx, programme, id as CommissionerId, version)
  await keepLook(look, wakes, moves, 1)
  return notNow
}

function requireTurn({ turn }: Clock, { kind }: StreamRef): void {
  const waits = kind === 'network' ? turn === 'commissioners' : turn === 'networks'
  if (turn === 'people' || waits) throw new OthersTurn()
}

function requireLocks(world: World, { kind }: StreamRef, held: readonly CommissionerId[]): void {
  const next = kind === 'commissioner' ? goesTo(world) : []
  if (next.some((id) => !held.includes(id))) throw new HandsOver(next)
}

async function lookAtPeople(look: Look, besides: readonly CommissionerId[]): Promise<Advanced> {
  const { tx, subject, stream } = look
  const around =
    stream.kind === 'network'
      ? { programme: stream.programme, network: stream.id as NetworkId }
      : { programme: stream.programme, commissioner: stream.id as CommissionerId }
  // Wakes before facts: a fact that comes after what was loaded keeps its wake.
  const [wakes, loaded] = await Promise.all([
    takeWakes(tx, subject),
    lockWorld(tx, around, { commissioners: besides }),
  ])
  requireTurn(loaded.clock, stream)
  requireLocks(loaded.world, stream, besides)
  const version = versionToAdopt(loaded, stream)
  if (version !== null) throw new OtherReleased(version)
  const settled = settle(loaded, stream)
  const { facts, wakeAt } = settled
  const { folded, wakes: others, nextLooks } = whatFollows(loaded, settled.folded, subject)
  const saved = saveChange(tx, {
    programme: stream.programme,
    actor: 'engine',
    commandId: `look:${subject}`,
    streams: streamChanges(loaded, folded),
    ...withOwnRow(loaded, folded, stream),
    words: [],
    wakes: others,
    nextLooks: isPlanned(loaded, subject, wakeAt)
      ? nextLooks
      : new Map(nextLooks).set(subject, wakeAt),
  })
  await Promise.all([saved, keepLook(look, wakes, facts.length, settled.rounds)])
  return advanced(folded.world, stream, loaded.clock, wakeAt)
}

/** As is most often so when a look finds nothing to do. */
const isPlanned = ({ streams }: Loaded, subject: string, wakeAt: Instant | null) =>
  streams.get(subject)?.nextLookAt === wakeAt

function advanced(world: World, stream: StreamRef, clock: Clock, wakeAt: Instant | null): Advanced {
  const sleepMs = sleepUntil(clock, wakeAt)
  if (stream.kind !== 'network')
    return { sleepMs, reached: [], done: wakeAt === null && commissionerIsDone(world) }
  const network = stream.id as NetworkId
  const reached = milestonesPassed(world, network).map(({ name }) => name)
  return { sleepMs, reached, done: wakeAt === null && networkIsDone(world, network) }
}

interface Settled {
  readonly folded: ReturnType<typeof foldFacts>
  readonly facts: readonly Fact[]
  readonly rounds: number
  readonly wakeAt: Instant | null
}

const assessed = (world: World, stream: StreamRef): Assessment =>
  stream.kind === 'network'
    ? assessNetwork(world, stream.id as NetworkId)
    : assessCommissioner(world)

/** Makes moves until there is none left. */
function settle(loaded: Loaded, stream: StreamRef): Settled {
  const facts: Fact[] = [...recovery(loaded, stream)]
  let folded = foldFacts(loaded, nothingFolded(loaded), facts)
  for (let rounds = 1; rounds <= mostRounds; rounds += 1) {
    const { moves, wakeAt } = assessed(folded.world, stream)
    if (moves.length === 0) return { folded, facts, rounds, wakeAt }
    folded = foldFacts(loaded, folded, moves)
    facts.push(...moves)
  }
  const last = [...new Set(facts.slice(-5).map(({ event }) => event.type))].join(', ')
  throw new Error(
    `The rules for ${streamKey(stream)} still had moves after ${mostRounds} rounds: ${last}.`,
  )
}

function recovery({ world }: Loaded, stream: StreamRef): readonly Fact[] {
  const state =
    stream.kind === 'network' ? world.networks.get(stream.id as NetworkId) : world.commissioner
  if (state?.engineError === undefined) return []
  return [fact(stream as StreamRef<'network'>, { type: 'engineRecovered', data: {} })]
}

/** A look also refreshes the network's row: what it waits for may have changed with its commissioner's facts. */
function withOwnRow(loaded: Loaded, folded: Folded, stream: StreamRef) {
  const rows = readTableChanges(loaded, folded)
  if (stream.kind !== 'network' || rows.networks.some((row) => row.network_id === stream.id))
    return rows
  const own = foldedRow(loaded, folded, stream.id as NetworkId)
  return { ...rows, networks: [...rows.networks, own] }
}

async function lookAtProgramme(look: Look): Promise<Advanced> {
  const { tx, subject, stream } = look
  const [wakes, [stored]] = await Promise.all([takeWakes(tx, subject), lockStreams(tx, [subject])])
  const clock = await readClock(tx, stream.programme)
  requireTurn(clock, stream)
  if (!stored) throw new Error(`There is no stream ${subject}.`)
  const before = stored.state as ProgrammeState
  const programme = await getProgramme(tx, stream.programme, versionForAll(before))
  const first = assessProgramme(programme, before, clock.now)
  const events = first.moves.map(({ event }) => ({ event, occurredAt: clock.now }))
  const state = events.reduce(
    (all, { event }) => evolve('programme', all, event as never, clock.now, stream.id),
    before,
  )
  await saveChange(tx, {
    programme: stream.programme,
    actor: 'engine',
    commandId: `look:${subject}`,
    streams: [{ stream, commissioner: null, before: stored, events, state }],
    networks: [],
    practices: [],
    blockers: [],
    words: [],
    wakes: [],
    nextLooks: new Map([[subject, first.wakeAt]]),
  })
  await keepLook(look, wakes, events.length, 1)
  return { sleepMs: sleepUntil(clock, first.wakeAt), reached: [], done: first.wakeAt === null }
}

/** The last that a look does. */
const keepLook = (
  { tx, subject, wokenBy }: Look,
  wakes: TakenWakes,
  moves: number,
  rounds: number,
): Promise<void> =>
  insertLook(tx, { subject, wokenBy, moves, rounds, wokenAt: wakes.oldest }, 'andCommit')
