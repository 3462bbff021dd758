import type { Database, Kysely } from '@muster/db'
import { advance } from '@muster/operations'

/** Lets the engine look at everybody who was woken, until nobody is. */
export async function catchUp({ db }: { readonly db: Kysely<Database> }): Promise<void> {
  for (let round = 0; round < 50; round += 1) {
    const woken = await db
      .selectFrom('wake')
      .select('subject')
      .distinct()
      .orderBy('subject')
      .execute()
    if (woken.length === 0) return
    for (const { subject } of woken) await advance(db, subject, 'signal')
  }
  throw new Error('The engine never came to rest.')
}
