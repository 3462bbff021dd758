import type { Kysely, Transaction } from 'kysely'
import { endOf, type Last } from '../and-commit.ts'
import type { Database } from '../schema.ts'

export interface CommandRecord {
  readonly id: string
  readonly actor: string
  readonly procedure: string
  readonly inputHash: string
}

export interface AnsweredCommand extends CommandRecord {
  readonly answer: object
}

/** Keeps the answer of a command that changes nothing. */
export async function keepAnswer(
  tx: Transaction<Database>,
  { id, actor, procedure, inputHash, answer }: AnsweredCommand,
  last?: Last,
): Promise<void> {
  await tx
    .insertInto('command')
    .values({ id, actor, procedure, input_hash: inputHash, answer: JSON.stringify(answer) })
    .modifyEnd(endOf(last))
    .execute()
}

/** A key was there already: that of a command answered before, or of words kept with it. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'

export async function findAnswer(
  db: Kysely<Database>,
  id: string,
): Promise<AnsweredCommand | undefined> {
  const row = await db.selectFrom('command').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { input_hash, recorded_at: _, ...rest } = row
  return { ...rest, inputHash: input_hash }
}
