import { type Database, type Kysely, listImportedFiles, listPublishedRecords } from '@muster/db'
import type { PublishedKind, SourceFile } from '@muster/nhs-data'
import { prevalenceRows } from './prevalence-records.ts'

/** The published files as they are held, each with its rows: what the register is assembled from. */
export async function heldFiles(
  db: Kysely<Database>,
  kinds?: readonly PublishedKind[],
): Promise<SourceFile[]> {
  const files = new Map((await listImportedFiles(db)).map((file) => [file.sha256, file]))
  const held = await listPublishedRecords(db, kinds)
  return held.map(({ kind, sha256, records }) => {
    const file = files.get(sha256)
    if (!file) throw new Error(`Records of ${kind} name a file that was never imported: ${sha256}.`)
    const rows = kind === 'prevalence' ? records.flatMap(prevalenceRows) : records
    // Rows were typed when they were read; the database gives them back as they were.
    return { kind, fileName: file.fileName, extractDate: file.extractDate, rows } as SourceFile
  })
}
