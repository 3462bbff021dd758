import {
  compareStaged,
  type Database,
  endUnstaged,
  findHeldFile,
  holdStaged,
  type Kysely,
  lockImports,
  saveImportedFile,
  stageRecords,
  type Transaction,
} from '@muster/db'
import type { Refusal } from '@muster/domain/refusal'
import { inTransaction } from '../in-transaction.ts'
import type { FileToImport } from './file-to-import.ts'
import { importRefusal } from './import-refusal.ts'
import { type ImportReport, importReport, mayEnd } from './import-report.ts'

const examples = 20

export interface DryRun {
  readonly report: ImportReport
  /** Why `applyImport` would say no, where it would. */
  readonly refusal: Refusal | null
}

export type Imported =
  | { readonly ok: true; readonly report: ImportReport; readonly changedAnything: boolean }
  | { readonly ok: false; readonly report: ImportReport; readonly refusal: Refusal }

/** What importing this file would do; nothing is changed. */
export async function dryRunImport(
  db: Kysely<Database>,
  file: FileToImport,
  force = false,
): Promise<DryRun> {
  return await inTransaction(db, async (tx) => {
    const report = await compare(tx, file)
    return { report, refusal: importRefusal(file, report, force) }
  })
}

/** Takes a published file in, in one transaction or not at all. What is held already is left as it is. */
export async function applyImport(
  db: Kysely<Database>,
  file: FileToImport,
  by: { readonly actor: string; readonly force?: boolean },
): Promise<Imported> {
  return await inTransaction(db, async (tx) => {
    await lockImports(tx)
    const report = await compare(tx, file)
    const no = importRefusal(file, report, by.force ?? false)
    if (no) return { ok: false, report, refusal: no }
    if (report.alreadyHeld) return { ok: true, report, changedAnything: false }
    await holdStaged(tx, file)
    if (mayEnd(file)) await endUnstaged(tx, file.kind)
    await saveImportedFile(tx, { ...file, appliedBy: by.actor })
    return { ok: true, report, changedAnything: true }
  })
}

async function compare(tx: Transaction<Database>, file: FileToImport): Promise<ImportReport> {
  await stageRecords(tx, file.records)
  const held = await findHeldFile(tx, file.kind)
  return importReport(file, held, await compareStaged(tx, file.kind, examples))
}
