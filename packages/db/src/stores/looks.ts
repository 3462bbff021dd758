import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { type Kysely, sql, type Transaction } from 'kysely'
import { endOf, type Last } from '../and-commit.ts'
import type { Database } from '../schema.ts'
import { keysOf } from './programme-keys.ts'

export type WokenBy = 'signal' | 'timer' | 'reconciler' | 'start'

export interface Look {
  readonly subject: string
  readonly wokenBy: WokenBy
  readonly moves: number
  readonly rounds: number
  /** When the oldest wake that the look took was inserted. */
  readonly wokenAt: Instant | null
}

export async function insertLook(
  trx: Transaction<Database>,
  look: Look,
  last?: Last,
): Promise<void> {
  await trx
    .insertInto('look')
    .values({
      subject: look.subject,
      woken_by: look.wokenBy,
      moves: look.moves,
      rounds: look.rounds,
      woken_at: look.wokenAt === null ? null : new Date(look.wokenAt),
    })
    .modifyEnd(endOf(last))
    .execute()
}

export type LookCounts = Readonly<Record<WokenBy, number>>

export async function countLooks(
  db: Kysely<Database>,
  programme: ProgrammeId,
): Promise<LookCounts> {
  const { from, until } = keysOf(programme)
  const rows = await db
    .selectFrom('look')
    .select(['woken_by', sql<number>`count(*)::int`.as('looks')])
    .where('subject', '>=', from)
    .where('subject', '<', until)
    .groupBy('woken_by')
    .execute()
  const none = { signal: 0, timer: 0, reconciler: 0, start: 0 }
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.woken_by, row.looks])) }
}
