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
import {
  proposeRegisterChanges,
  type ReadRegister,
  type RegisterProposals,
} from './propose-register-changes.ts'

const examples = 20

export interface DryRun {
  readonly report: ImportReport
  /** Why `applyImport` would say no, where it would. */
  readonly refusal: Refusal | null
}

export type Imported =
  | { readonly ok: true; readonly report: ImportReport; readonly changedAnything: boolean }
  | { readonly ok: false; readonly report: ImportReport; readonly refusal: Refusal }

export interface Importing {
  readonly actor: string
  readonly force?: boolean
  /** How a practice register is read, for what it brings to programmes that are running. */
  readonly readRegister?: ReadRegister
}

/** Ends a dry run's transaction, so that nothing that it tried is kept. */
class OnlyTried extends Error {
  readonly dryRun: DryRun

  constructor(dryRun: DryRun) {
    super('This was a dry run.')
    this.dryRun = dryRun
  }
}

/** What importing this file would do; nothing is changed. */
export async function dryRunImport(
  db: Kysely<Database>,
  file: FileToImport,
  force = false,
  readRegister?: ReadRegister,
): Promise<DryRun> {
  try {
    return await inTransaction(db, async (tx) => {
      const report = await compare(tx, file)
      const refusal = importRefusal(file, report, force)
      const asked = { actor: 'dry run', ...(readRegister ? { readRegister } : {}) }
      if (refusal || report.alreadyHeld || !bringsRegister(file, asked)) return { report, refusal }
      const registerChanges = await take(tx, file, asked)
      throw new OnlyTried({ report: { ...report, registerChanges }, refusal })
    })
  } catch (tried) {
    if (tried instanceof OnlyTried) return tried.dryRun
    throw tried
  }
}

/**
 * Takes a published file in, in one transaction or not at all. What is held already is left as it is. A practice
 * register that says something new of a running programme's practices has it proposed there, in the same transaction.
 */
export async function applyImport(
  db: Kysely<Database>,
  file: FileToImport,
  by: Importing,
): Promise<Imported> {
  return await inTransaction(db, async (tx) => {
    await lockImports(tx)
    const report = await compare(tx, file)
    const no = importRefusal(file, report, by.force ?? false)
    if (no) return { ok: false, report, refusal: no }
    if (report.alreadyHeld) return { ok: true, report, changedAnything: false }
    const registerChanges = await take(tx, file, by)
    return { ok: true, report: { ...report, registerChanges }, changedAnything: true }
  })
}

async function take(
  tx: Transaction<Database>,
  file: FileToImport,
  by: Importing,
): Promise<RegisterProposals | null> {
  await holdStaged(tx, file)
  if (mayEnd(file)) await endUnstaged(tx, file.kind)
  await saveImportedFile(tx, { ...file, appliedBy: by.actor })
  return by.readRegister && bringsRegister(file, by)
    ? await proposeRegisterChanges(tx, file, by.readRegister, by.actor)
    : null
}

const bringsRegister = ({ kind }: FileToImport, { readRegister }: Importing): boolean =>
  kind === 'practice-register' && readRegister !== undefined

async function compare(tx: Transaction<Database>, file: FileToImport): Promise<ImportReport> {
  await stageRecords(tx, file.records)
  const held = await findHeldFile(tx, file.kind)
  return importReport(file, held, await compareStaged(tx, file.kind, examples))
}
