import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Kysely } from '@muster/db'
import type { ProgrammeId } from '@muster/domain/ids'
import { ClockError } from './clock-error.ts'
import { isCaughtUp } from './is-caught-up.ts'

const betweenChecksMs = 10

export interface Patience {
  /** Gives up after so long. Without it the wait ends only with `signal`. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export async function waitUntilCaughtUp(
  db: Kysely<Database>,
  programme: ProgrammeId,
  { timeoutMs, signal }: Patience = {},
): Promise<void> {
  const tooLong = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs)
  while (!(await isCaughtUp(db, programme))) {
    signal?.throwIfAborted()
    if (tooLong?.aborted)
      throw new ClockError(
        `The engine of ${programme} did not catch up within ${timeoutMs} ms: is a worker running, and does any network show an engine error?`,
      )
    await pause(betweenChecksMs)
  }
}
