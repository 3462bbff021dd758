import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../schema.ts'

/** The words behind references, for those that have not been erased. */
export async function readWords(
  db: Kysely<Database>,
  refs: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    { readonly words: string; readonly audience: string; readonly author: string }
  >
> {
  if (refs.length === 0) return new Map()
  const rows = await db
    .selectFrom('erasable')
    .select(['ref', 'words', 'audience', 'author'])
    .where('ref', '=', sql<string>`any(${refs})`)
    .execute()
  return new Map(rows.map(({ ref, ...rest }) => [ref, rest]))
}

/** Erases words for good. Their events stay, with a digest that no longer tells anything. */
export async function eraseWords(
  tx: Transaction<Database>,
  refs: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('erasable')
    .where('ref', '=', sql<string>`any(${refs})`)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
