import type { Database, Kysely } from '@muster/db'
import { beatClocks, heartbeatMs } from '@muster/operations'
import type { Log } from './log.ts'
import { type Loop, repeat } from './repeat.ts'

/** Keeps the rate clocks running: they stand still while no worker does. */
export function startClockKeeper(db: Kysely<Database>, log: Log): Loop {
  return repeat({ name: 'clock', everyMs: heartbeatMs, log }, () => beatClocks(db))
}
