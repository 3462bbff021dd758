import { type Database, type Kysely, migrateToLatest } from '@muster/db'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import type { NewClock } from '@muster/operations'
import { filesIn, type GivenFile, type ImportOutcome, importFiles } from '../imports/index.ts'
import { knownFrom } from '../participants/known-from.ts'
import type { KnownWorld } from '../participants/known-world.ts'
import { type CommissionerChoice, openFromRegister } from '../programme/index.ts'

export interface Preparation {
  readonly databaseUrl: string
  readonly programme: Programme
  readonly files: AsyncIterable<GivenFile> | Iterable<GivenFile>
  readonly choice: CommissionerChoice
  readonly clock: NewClock
  readonly log: (line: string) => void
}

/** The first instant of a rehearsal: the morning on which the programme opens. */
export const openingOf = ({ opens }: Programme): Instant => atLondonTime(opens, '08:00')

/** Fills an empty database: the schema, the published files, and the programme opened for the chosen commissioners. */
export async function prepare(db: Kysely<Database>, preparation: Preparation): Promise<KnownWorld> {
  const { databaseUrl, programme, files, choice, clock, log } = preparation
  await migrateToLatest(databaseUrl)
  for (const outcome of await importFiles(db, files, { actor: 'rehearsal', apply: true }))
    log(`${outcome.name}: ${wordsOf(outcome)}`)
  const opened = await openFromRegister(db, {
    programme,
    clock,
    commissioners: choice,
    at: programme.opens,
  })
  const everybody = [...opened.commissioners, ...opened.neighbours]
  return await knownFrom(db, programme, everybody, opened.groups)
}

export const filesFrom = (folder: string): AsyncIterable<GivenFile> => filesIn(folder)

function wordsOf(outcome: ImportOutcome): string {
  switch (outcome.outcome) {
    case 'unrecognised':
      return 'left out, for it is none of the files that Muster reads'
    case 'unreadable':
      return outcome.why
    case 'refused':
      return outcome.refusal.message
    default:
      return `${outcome.report.kind}, ${outcome.report.rowsRead} rows`
  }
}
