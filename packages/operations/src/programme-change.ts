import {
  type Change,
  type Database,
  listCommissionerNames,
  lockStreams,
  type StoredStream,
  type Transaction,
  type Words,
} from '@muster/db'
import type { Place } from '@muster/domain/amendment/release'
import { evolve } from '@muster/domain/facts/evolve'
import type { ProgrammeState } from '@muster/domain/facts/state'
import { type Fact, programmeStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant, ProgrammeId } from '@muster/domain/ids'
import { NotFound } from './absent.ts'
import { readClock } from './clock/index.ts'

/** A programme whose own stream nobody else can write to until the transaction ends. */
export interface LockedProgramme {
  readonly programme: ProgrammeId
  readonly stored: StoredStream
  readonly state: ProgrammeState
  readonly now: Instant
  /** Its commissioners: none is ever added, so they are read without a lock. */
  readonly places: readonly Place[]
}

export async function lockProgramme(
  tx: Transaction<Database>,
  programme: ProgrammeId,
): Promise<LockedProgramme> {
  const [stored] = await lockStreams(tx, [streamKey(programmeStream(programme))])
  if (!stored) throw new NotFound(`There is no programme ${programme}.`)
  const { now } = await readClock(tx, programme)
  const names = await listCommissionerNames(tx, { programme })
  const places = names.map(({ id, region }) => ({ id: id as CommissionerId, region }))
  return { programme, stored, state: stored.state as ProgrammeState, now, places }
}

interface By {
  readonly actor: string
  readonly id: string
  readonly words?: readonly Words[]
}

/** What is written for facts on the programme's stream; `wakes` are those who have to look at them. */
export function programmeChange(
  { programme, stored, state, now, actor, id, words = [] }: LockedProgramme & By,
  facts: readonly Fact[],
  wakes: readonly string[] = [],
): Change {
  const occurredAt = Math.max(now, stored.lastAt) as Instant
  const events = facts.map(({ event }) => ({ event, occurredAt }))
  const after = events.reduce(
    (before, { event }) => evolve('programme', before, event as never, occurredAt, programme),
    state,
  )
  const stream = programmeStream(programme)
  return {
    programme,
    actor,
    commandId: id,
    streams: [{ stream, commissioner: null, before: stored, events, state: after }],
    networks: [],
    practices: [],
    blockers: [],
    words,
    wakes,
  }
}
