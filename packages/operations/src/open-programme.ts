import { createHash } from 'node:crypto'
import {
  type Database,
  insertProgrammeVersion,
  insertWakes,
  type Kysely,
  practiceRecord,
  type StreamChange,
  saveChange,
  type Transaction,
} from '@muster/db'
import { canonicalJson } from '@muster/domain/facts/canonical-json'
import type { CommissionerEvent } from '@muster/domain/facts/events'
import { evolve } from '@muster/domain/facts/evolve'
import type { PublishedPractice } from '@muster/domain/facts/published-practice'
import type { PracticeState } from '@muster/domain/facts/state'
import {
  commissionerStream,
  practiceStream,
  programmeStream,
  type StreamRef,
  streamKey,
} from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { walkProgramme } from '@muster/domain/programme/walk/walk-programme'
import { createClock, machineNow, type NewClock } from './clock/index.ts'

export interface EnrolledCommissioner {
  readonly id: CommissionerId
  readonly facts: Extract<CommissionerEvent, { type: 'commissionerEnrolled' }>['data']
}

export interface OpenProgramme {
  readonly programme: Programme
  readonly clock: NewClock
  readonly commissioners: readonly EnrolledCommissioner[]
  readonly practices: readonly PublishedPractice[]
  readonly actor: string
}

/** A programme whose data contradict themselves is not opened. */
export class UnsoundProgramme extends Error {
  override readonly name = 'UnsoundProgramme'
}

/** Opens a programme for the chosen commissioners, with what the published files say of their practices. */
export async function openProgramme(db: Kysely<Database>, opening: OpenProgramme): Promise<void> {
  const { programme, clock, commissioners, practices, actor } = opening
  const problems = walkProgramme(programme)
  if (problems.length > 0) throw new UnsoundProgramme(problems.join('\n'))
  const documentHash = createHash('sha256').update(canonicalJson(programme)).digest('base64url')
  await db.transaction().execute(async (tx) => {
    await insertProgrammeVersion(tx, programme, documentHash)
    await createClock(tx, programme.id, clock)
    const at = clock.kind === 'real' ? machineNow() : clock.at
    await enrol(tx, { programme, actor, at }, [
      first(programmeStream(programme.id), at, {
        type: 'programmeCreated',
        data: { version: programme.version, documentHash },
      }),
      ...commissioners.map(({ id, facts }) =>
        first(commissionerStream(programme.id, id), at, {
          type: 'commissionerEnrolled',
          data: facts,
        }),
      ),
      ...practices.map((published) =>
        first(practiceStream(programme.id, published.code), at, {
          type: 'practiceEnrolled',
          data: published,
        }),
      ),
    ])
    const subjects = [
      programmeStream(programme.id),
      ...commissioners.map(({ id }) => commissionerStream(programme.id, id)),
    ]
    await insertWakes(tx, subjects.map(streamKey))
  })
}

interface Enrolment {
  readonly programme: Programme
  readonly actor: string
  readonly at: Instant
}

const batch = 500

async function enrol(
  tx: Transaction<Database>,
  { programme, actor }: Enrolment,
  streams: readonly StreamChange[],
): Promise<void> {
  for (let from = 0; from < streams.length; from += batch) {
    const some = streams.slice(from, from + batch)
    const practices = some.flatMap(({ state }) =>
      state.kind === 'practice' ? [state as PracticeState] : [],
    )
    await saveChange(tx, {
      programme: programme.id,
      actor,
      commandId: `open:${programme.id}`,
      streams: some,
      networks: [],
      practices: practices.map((practice) => practiceRecord(programme, practice)),
      blockers: [],
      words: [],
      wakes: [],
    })
  }
}

function first(
  stream: StreamRef,
  at: Instant,
  event: StreamChange['events'][number]['event'],
): StreamChange {
  const state = evolve(stream.kind, null, event as never, at, stream.id)
  const commissioner =
    state.kind === 'practice' ? (state as PracticeState).published.commissioner : null
  return { stream, commissioner, before: null, events: [{ event, occurredAt: at }], state }
}
