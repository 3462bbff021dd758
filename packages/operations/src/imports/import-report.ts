import type { ImportedFile, StagedComparison } from '@muster/db'
import { canonicalJson } from '@muster/domain/facts/canonical-json'
import type { LondonDate } from '@muster/domain/ids'
import type { FileToImport, RefusedValue } from './file-to-import.ts'
import type { RegisterProposals } from './propose-register-changes.ts'

export interface ColumnChange {
  readonly key: string
  readonly column: string
  readonly before: unknown
  readonly after: unknown
}

/** What an import would do, or did: records are counted, and the first of them shown. */
export interface ImportReport {
  readonly kind: string
  readonly fileName: string
  readonly extractDate: LondonDate | null
  readonly rowsRead: number
  readonly new: number
  readonly changed: { readonly count: number; readonly examples: readonly ColumnChange[] }
  readonly unchanged: number
  /** Held, and in the file no more. */
  readonly ended: { readonly count: number; readonly examples: readonly string[] }
  readonly refused: readonly RefusedValue[]
  /** The file of this kind that is held now. */
  readonly held: {
    readonly fileName: string
    readonly extractDate: LondonDate | null
    readonly records: number
  } | null
  readonly olderThanHeld: boolean
  /** The very file, or another that says exactly the same of the same day. */
  readonly alreadyHeld: 'sameFile' | 'sameContent' | null
  /** What a practice register brings to running programmes; null for other files, and where none is running. */
  readonly registerChanges: RegisterProposals | null
}

export function importReport(
  file: FileToImport,
  held: ImportedFile | undefined,
  compared: StagedComparison,
): ImportReport {
  const { kind, fileName, extractDate, rowsRead, refused } = file
  return {
    kind,
    fileName,
    extractDate,
    rowsRead,
    new: compared.new,
    changed: { count: compared.changed, examples: compared.changes.flatMap(columnChanges) },
    unchanged: compared.unchanged,
    ended: mayEnd(file)
      ? { count: compared.ended, examples: compared.endedKeys }
      : { count: 0, examples: [] },
    refused,
    held: held
      ? { fileName: held.fileName, extractDate: held.extractDate, records: compared.held }
      : null,
    olderThanHeld: isOlder(file, held),
    alreadyHeld: isHeld(file, held, compared),
    registerChanges: null,
  }
}

/** A row that was refused may be one that is held: then nobody can tell which have ended. */
export const mayEnd = ({ refused }: FileToImport): boolean => refused.length === 0

/** The same bytes with another date put a wrong date right; they are no older file. */
function isOlder(file: FileToImport, held: ImportedFile | undefined): boolean {
  if (!held?.extractDate || !file.extractDate || held.sha256 === file.sha256) return false
  return file.extractDate < held.extractDate
}

function isHeld(
  file: FileToImport,
  held: ImportedFile | undefined,
  compared: StagedComparison,
): ImportReport['alreadyHeld'] {
  if (!held || (file.extractDate !== null && file.extractDate !== held.extractDate)) return null
  if (held.sha256 === file.sha256) return 'sameFile'
  const differs = compared.new + compared.changed + (mayEnd(file) ? compared.ended : 0) > 0
  return differs ? null : 'sameContent'
}

function columnChanges({ key, before, after }: StagedComparison['changes'][number]) {
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return columns
    .filter(
      (column) => canonicalJson(before[column] ?? null) !== canonicalJson(after[column] ?? null),
    )
    .map((column) => ({
      key,
      column,
      before: before[column] ?? null,
      after: after[column] ?? null,
    }))
}
