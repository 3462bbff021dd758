import type { Database, Kysely } from '@muster/db'
import { atLondonTime } from '@muster/domain/calendar/london-day'
import type { Instant } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { recognise } from '@muster/nhs-data'
import { filesIn, type GivenFile, type ImportOutcome, importFiles } from '../imports/index.ts'
import { knownFrom } from '../participants/known-from.ts'
import { type CommissionerChoice, openFromRegister } from '../programme/index.ts'
import type { Fill } from './start-rehearsal.ts'

export interface FromFiles {
  readonly programme: Programme
  readonly folder: string
  readonly choice: CommissionerChoice
  readonly log: (line: string) => void
}

/** The first instant of a rehearsal: the morning on which the programme opens. */
export const openingOf = ({ opens }: Programme): Instant => atLondonTime(opens, '08:00')

/** Imports the published files of a folder and opens the programme for the chosen commissioners. */
export const fillFromFiles =
  ({ programme, folder, choice, log }: FromFiles): Fill =>
  async (db, clock) => {
    await importInto(db, folder, log)
    const at = programme.opens
    const opened = await openFromRegister(db, { programme, clock, commissioners: choice, at })
    const everybody = [...opened.commissioners, ...opened.neighbours]
    return await knownFrom(db, programme, everybody, opened.groups)
  }

/** Every published file of the folder that people in a programme ask for. */
export async function importInto(
  db: Kysely<Database>,
  folder: string,
  log: FromFiles['log'],
): Promise<void> {
  const choices = { actor: 'rehearsal', apply: true }
  for (const outcome of await importFiles(db, needed(folder, log), choices))
    log(`${outcome.name}: ${wordsOf(outcome)}`)
}

/** What nobody in a rehearsal asks for is left where it is: disease registers are half of all rows. */
const notAskedFor: ReadonlySet<string> = new Set(['prevalence', 'deprivation'])

/** To know a workbook is to read it, so that is done once. */
const isWorkbook = ({ bytes }: GivenFile) => bytes[0] === 0x50 && bytes[1] === 0x4b

async function* needed(folder: string, log: FromFiles['log']): AsyncGenerator<GivenFile> {
  for await (const file of filesIn(folder)) {
    const found = isWorkbook(file) ? 'pcn-workbook' : await recognise(file.bytes, file.name)
    if (typeof found === 'string' && notAskedFor.has(found))
      log(`${file.name}: ${found}, not needed here`)
    else yield file
  }
}

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
