import type { Programme } from '@muster/domain/programme/programme'
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'

export async function insertProgrammeVersion(
  tx: Transaction<Database>,
  programme: Programme,
  documentHash: string,
): Promise<void> {
  await tx
    .insertInto('programme_version')
    .values({
      programme_id: programme.id,
      version: programme.version,
      document: JSON.stringify(programme),
      document_hash: documentHash,
    })
    .execute()
}

/** Versions never change once written, so each is read once for a pool; a transaction shares its pool's adapter. */
const known = new WeakMap<object, Map<string, Programme>>()
const poolOf = (db: Kysely<Database>): object => db.getExecutor().adapter

/** The newest version of a programme. Throws when there is none: the caller has checked that it exists. */
export async function getProgramme(db: Kysely<Database>, id: string): Promise<Programme> {
  const held = known.get(poolOf(db))?.get(id)
  if (held) return held
  const row = await db
    .selectFrom('programme_version')
    .select('document')
    .where('programme_id', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow()
  const programme = row.document as unknown as Programme
  const programmes = known.get(poolOf(db)) ?? new Map<string, Programme>()
  known.set(poolOf(db), programmes.set(id, programme))
  return programme
}

export async function listProgrammes(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db.selectFrom('programme_version').select('programme_id').distinct().execute()
  return rows.map(({ programme_id }) => programme_id).sort()
}
