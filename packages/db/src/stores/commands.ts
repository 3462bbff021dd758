import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../schema.ts'

export interface CommandRecord {
  readonly id: string
  readonly actor: string
  readonly procedure: string
  readonly inputHash: string
}

/** Keeps the answer of a command; false when its id has been answered before. */
export async function keepAnswer(
  tx: Transaction<Database>,
  { id, actor, procedure, inputHash }: CommandRecord,
  answer: object,
): Promise<boolean> {
  const kept = await tx
    .insertInto('command')
    .values({ id, actor, procedure, input_hash: inputHash, answer: JSON.stringify(answer) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function findAnswer(
  db: Kysely<Database>,
  id: string,
): Promise<(CommandRecord & { readonly answer: object }) | undefined> {
  const row = await db.selectFrom('command').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { input_hash, recorded_at: _, ...rest } = row
  return { ...rest, inputHash: input_hash }
}
