import { beatRateClocks, type Database, type Kysely } from '@muster/db'
import { longestBeatMs } from './clock.ts'
import { machineNow } from './machine-now.ts'

/** Stores how far the rate clocks ran since their last heartbeat. */
export async function beatClocks(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute((trx) => beatRateClocks(trx, machineNow(), longestBeatMs))
}
