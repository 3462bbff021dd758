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

/**
 * A version of a programme; without a number the one with which it was opened. Throws when there is none: the caller
 * has checked that it exists.
 */
export async function getProgramme(
  db: Kysely<Database>,
  id: string,
  version?: number,
): Promise<Programme> {
  const key = `${id}/${version ?? 'opened'}`
  const held = known.get(poolOf(db))?.get(key)
  if (held) return held
  let query = db
    .selectFrom('programme_version')
    .select(['version', 'document'])
    .where('programme_id', '=', id)
    .orderBy('version')
  if (version !== undefined) query = query.where('version', '=', version)
  const row = await query.limit(1).executeTakeFirstOrThrow()
  const programmes = known.get(poolOf(db)) ?? new Map<string, Programme>()
  known.set(poolOf(db), programmes)
  // One object for each version, whichever way it is asked for: what rules keep of a programme they keep by it.
  const named = `${id}/${row.version}`
  const programme = programmes.get(named) ?? (row.document as unknown as Programme)
  programmes.set(named, programme).set(key, programme)
  return programme
}

/** All versions of a programme, in their order. */
export async function listProgrammeVersions(
  db: Kysely<Database>,
  id: string,
): Promise<readonly Programme[]> {
  const rows = await db
    .selectFrom('programme_version')
    .select('version')
    .where('programme_id', '=', id)
    .orderBy('version')
    .execute()
  return await Promise.all(rows.map(({ version }) => getProgramme(db, id, version)))
}

export async function listProgrammes(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db.selectFrom('programme_version').select('programme_id').distinct().execute()
  return rows.map(({ programme_id }) => programme_id).sort()
}
