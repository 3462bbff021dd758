import type { Database, Kysely } from '@muster/db'
import type { Refusal } from '@muster/domain/refusal'
import { type ReadResult, readPublished } from '@muster/nhs-data'
import { applyImport, dryRunImport, type ImportReport } from '@muster/operations'
import { registerEntries } from '../programme/register-entries.ts'
import { fileToImport } from './file-to-import.ts'

export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** `YYYY-MM-DD`, for a file that does not say when it was extracted. */
  readonly extractDate?: string
}

export interface ImportChoices {
  readonly actor: string
  /** Otherwise it is a dry run. */
  readonly apply?: boolean
  readonly force?: boolean
}

export type ImportOutcome =
  /** Not a published file that Muster knows: other files may lie in the same folder. */
  | { readonly name: string; readonly outcome: 'unrecognised' | 'unreadable'; readonly why: string }
  | (Reported & { readonly outcome: 'refused'; readonly refusal: Refusal })
  | (Reported & { readonly outcome: 'wouldImport' | 'imported' | 'alreadyHeld' })

interface Reported {
  readonly name: string
  readonly report: ImportReport
  readonly notes: readonly string[]
}

/** Reads published files, known by their content, and takes each in, or says what taking it in would do. */
export async function importFiles(
  db: Kysely<Database>,
  files: Iterable<GivenFile> | AsyncIterable<GivenFile>,
  choices: ImportChoices,
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  let earlier: Promise<ReadResult & { readonly name: string }> | undefined
  for await (const file of files) {
    // The next file is read while the database is busy with the one before it.
    const reading = read(file)
    if (earlier) outcomes.push(await importRead(db, await earlier, choices))
    earlier = reading
  }
  if (earlier) outcomes.push(await importRead(db, await earlier, choices))
  return outcomes
}

async function read({ name, bytes, extractDate }: GivenFile) {
  const result = await readPublished(bytes, name, extractDate === undefined ? {} : { extractDate })
  return { name, ...result }
}

async function importRead(
  db: Kysely<Database>,
  read: ReadResult & { readonly name: string },
  { actor, apply = false, force = false }: ImportChoices,
): Promise<ImportOutcome> {
  const { name } = read
  if (!read.ok) {
    const outcome = read.error.code === 'unrecognised' ? 'unrecognised' : 'unreadable'
    return { name, outcome, why: read.error.message }
  }
  const file = fileToImport(read)
  const { notes } = read
  if (!apply) {
    const { report, refusal } = await dryRunImport(db, file, force, registerEntries)
    if (refusal) return { name, outcome: 'refused', report, notes, refusal }
    return { name, outcome: report.alreadyHeld ? 'alreadyHeld' : 'wouldImport', report, notes }
  }
  const { report, ...done } = await applyImport(db, file, {
    actor,
    force,
    readRegister: registerEntries,
  })
  if (!done.ok) return { name, outcome: 'refused', report, notes, refusal: done.refusal }
  return { name, outcome: done.changedAnything ? 'imported' : 'alreadyHeld', report, notes }
}
