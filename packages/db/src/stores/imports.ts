import type { LondonDate } from '@muster/domain/ids'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../schema.ts'

/** A published file as it was taken in. */
export interface ImportedFile {
  readonly sha256: string
  readonly kind: string
  readonly fileName: string
  readonly extractDate: LondonDate | null
  readonly rowsRead: number
  /** Each value that was not taken: row, column and why. */
  readonly refused: readonly object[]
  readonly appliedBy: string
}

/** One import at a time: what a dry run compared is still what is held when it is applied. */
export async function lockImports(tx: Transaction<Database>): Promise<void> {
  await sql`lock table import_file in share row exclusive mode`.execute(tx)
}

/** Taking in a file again makes it the one held. */
export async function saveImportedFile(
  tx: Transaction<Database>,
  file: ImportedFile,
): Promise<void> {
  await tx
    .insertInto('import_file')
    .values({
      sha256: file.sha256,
      kind: file.kind,
      file_name: file.fileName,
      extract_date: file.extractDate,
      rows_read: file.rowsRead,
      refused: JSON.stringify(file.refused),
      applied_by: file.appliedBy,
    })
    .onConflict((conflict) =>
      conflict.column('sha256').doUpdateSet((row) => ({
        file_name: row.ref('excluded.file_name'),
        extract_date: row.ref('excluded.extract_date'),
        refused: row.ref('excluded.refused'),
        applied_at: sql`clock_timestamp()`,
        applied_by: row.ref('excluded.applied_by'),
      })),
    )
    .execute()
}

/** Every file taken in, the first one first. */
export async function listImportedFiles(
  db: Kysely<Database>,
  kind?: string,
): Promise<readonly ImportedFile[]> {
  const all = db.selectFrom('import_file').selectAll().orderBy('applied_at').orderBy('sha256')
  const rows = await (kind === undefined ? all : all.where('kind', '=', kind)).execute()
  return rows.map((row) => ({
    sha256: row.sha256,
    kind: row.kind,
    fileName: row.file_name,
    extractDate: row.extract_date as LondonDate | null,
    rowsRead: row.rows_read,
    refused: row.refused as unknown as readonly object[],
    appliedBy: row.applied_by,
  }))
}

/** The file of this kind that the published records now say: the last one taken in. */
export async function findHeldFile(
  db: Kysely<Database>,
  kind: string,
): Promise<ImportedFile | undefined> {
  return (await listImportedFiles(db, kind)).at(-1)
}
