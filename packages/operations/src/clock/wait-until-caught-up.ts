import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Kysely } from '@muster/db'
import type { SubjectKind } from '@muster/domain/facts/stream-ref'
import type { ProgrammeId } from '@muster/domain/ids'
import { ClockError } from './clock-error.ts'
import { isCaughtUp } from './is-caught-up.ts'

/** Between two checks: short at first, then a part of the wait so far, so that a long one costs little. */
const shortestMs = 5
const longestMs = 40
const partOfWait = 0.1

export interface Patience {
  /** Gives up after so long. Without it the wait ends only with `signal`. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /** Waits for these alone. */
  readonly kinds?: readonly SubjectKind[]
}

export async function waitUntilCaughtUp(
  db: Kysely<Database>,
  programme: ProgrammeId,
  { timeoutMs, signal, kinds }: Patience = {},
): Promise<void> {
  const tooLong = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs)
  const since = performance.now()
  while (!(await isCaughtUp(db, programme, kinds))) {
    signal?.throwIfAborted()
    if (tooLong?.aborted)
      throw new ClockError(
        `The engine of ${programme} did not catch up within ${timeoutMs} ms: is a worker running, and does any network show an engine error?`,
      )
    const waitedMs = performance.now() - since
    await pause(Math.min(Math.max(waitedMs * partOfWait, shortestMs), longestMs))
  }
}
