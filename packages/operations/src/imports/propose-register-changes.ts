import {
  type Database,
  getProgramme,
  type Kysely,
  listHeldStates,
  listProgrammes,
  lockStreams,
  practiceRecord,
  type StoredStream,
  StreamMovedOn,
  saveChange,
  type Transaction,
} from '@muster/db'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import { evolve } from '@muster/domain/facts/evolve'
import type { CommissionerState, PracticeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  type Fact,
  networkStream,
  practiceStream,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type {
  CommissionerId,
  Instant,
  LondonDate,
  PracticeId,
  ProgrammeId,
} from '@muster/domain/ids'
import { programmeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { RegisterEntry } from '@muster/domain/register/register-entry'
import { type Enrolled, registerFindings } from '@muster/domain/register/register-findings'
import { readClock } from '../clock/index.ts'
import type { FileToImport } from './file-to-import.ts'
import { mayEnd } from './import-report.ts'

/** The practices as the published files that are held now have them: who reads formats knows how. */
export type ReadRegister = (
  tx: Kysely<Database>,
  programme: Programme,
  at: LondonDate,
) => Promise<readonly RegisterEntry[]>

/** What the running programmes have to decide on after an import: nothing of it is applied. */
export interface RegisterProposals {
  readonly proposed: number
  readonly withdrawn: number
  readonly examples: readonly {
    readonly practice: PracticeId
    readonly says: string
    readonly on: LondonDate | null
  }[]
}

const none: RegisterProposals = { proposed: 0, withdrawn: 0, examples: [] }
const examplesShown = 20

/** Proposes what a register that was just taken in brings for every running programme. */
export async function proposeRegisterChanges(
  tx: Transaction<Database>,
  file: FileToImport,
  read: ReadRegister,
  actor: string,
): Promise<RegisterProposals> {
  let all = none
  for (const id of await listProgrammes(tx)) {
    const facts = await inProgramme(tx, programmeId(id), file, read, actor)
    all = withFacts(all, facts)
  }
  return all
}

async function inProgramme(
  tx: Transaction<Database>,
  id: ProgrammeId,
  file: FileToImport,
  read: ReadRegister,
  actor: string,
): Promise<readonly Fact[]> {
  const programme = await getProgramme(tx, id)
  const { now } = await readClock(tx, id)
  const entries = await read(tx, programme, londonDateOf(now))
  const register = {
    name: file.fileName,
    extractDate: file.extractDate,
    complete: mayEnd(file),
    entries: new Map(
      entries.map((one) => [one.code, { ...one, row: file.rowNumbers?.get(one.code) ?? null }]),
    ),
  }
  const enrolled = await enrolledIn(tx, id)
  const concerned = new Set(
    registerFindings(enrolled, register).map(({ stream }) => streamKey(stream)),
  )
  const locked = await lockStreams(tx, [...concerned])
  const facts = registerFindings(withLocked(enrolled, locked), register)
  if (facts.some(({ stream }) => !concerned.has(streamKey(stream))))
    throw new StreamMovedOn('What a practice is changed while the register was compared with it.')
  if (facts.length > 0)
    await save(tx, { programme, now, facts, locked, actor, sha256: file.sha256 })
  return facts
}

async function enrolledIn(tx: Transaction<Database>, id: ProgrammeId): Promise<Enrolled> {
  const states = await listHeldStates(tx, id)
  const practices = states.filter((one): one is PracticeState => one.kind === 'practice')
  const commissioners = states.filter(
    (one): one is CommissionerState => one.kind === 'commissioner',
  )
  return {
    programme: id,
    commissioners: new Set<CommissionerId>(
      commissioners.filter(({ neighbour }) => !neighbour).map(({ id }) => id),
    ),
    practices: new Map(practices.map((one) => [one.id, one])),
  }
}

/** As they are under their locks. */
const withLocked = (enrolled: Enrolled, locked: readonly StoredStream[]): Enrolled => ({
  ...enrolled,
  practices: new Map([
    ...enrolled.practices,
    ...locked.map(({ state }) => [(state as PracticeState).id, state as PracticeState] as const),
  ]),
})

interface Saving {
  readonly programme: Programme
  readonly now: Instant
  readonly facts: readonly Fact[]
  readonly locked: readonly StoredStream[]
  readonly actor: string
  readonly sha256: string
}

/** Networks and commissioners are woken to see for themselves; their own rows do not change by a proposal. */
async function save(tx: Transaction<Database>, saving: Saving): Promise<void> {
  const { programme, now, facts, locked, actor, sha256 } = saving
  const held = new Map(locked.map((one) => [one.key, one]))
  const streams = [...Map.groupBy(facts, ({ stream }) => streamKey(stream))].map(([key, own]) => {
    const before = held.get(key) ?? null
    const stream = practiceStream(programme.id, own[0]?.stream.id as PracticeId)
    const occurredAt = Math.max(now, before?.lastAt ?? now) as Instant
    const state = own.reduce(
      (state, { event }) => evolve('practice', state, event as never, occurredAt, stream.id),
      (before?.state ?? null) as PracticeState | null,
    ) as PracticeState
    const events = own.map(({ event }) => ({ event, occurredAt }))
    return { stream, commissioner: state.published.commissioner, before, events, state }
  })
  await saveChange(tx, {
    programme: programme.id,
    actor,
    commandId: `import:${sha256}`,
    streams,
    networks: [],
    practices: streams.map(({ state }) => practiceRecord(programme, state)),
    blockers: [],
    words: [],
    wakes: [...new Set(streams.flatMap(({ state }) => subjectsOf(programme.id, state)))],
  })
}

const subjectsOf = (id: ProgrammeId, practice: PracticeState): readonly string[] =>
  [
    commissionerStream(id, practice.published.commissioner),
    ...[...practice.claims, ...(practice.network ? [practice.network] : [])].map((one) =>
      networkStream(id, one),
    ),
  ].map(streamKey)

function withFacts(all: RegisterProposals, facts: readonly Fact[]): RegisterProposals {
  const proposed = facts.flatMap(({ stream, event }) =>
    event.type === 'registerChangeProposed'
      ? [{ practice: stream.id as PracticeId, says: event.data.says, on: event.data.on }]
      : [],
  )
  const withdrawn = facts.filter(({ event }) => event.type === 'registerChangeWithdrawn').length
  return {
    proposed: all.proposed + proposed.length,
    withdrawn: all.withdrawn + withdrawn,
    examples: [...all.examples, ...proposed].slice(0, examplesShown),
  }
}
