import type { Database, Kysely } from '@muster/db'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { moveClock, nextDue, readClock, setTurn, waitUntilCaughtUp } from '@muster/operations'
import type { Population } from './population.ts'
import { tickAfter, tickAtOrAfter } from './ticks.ts'

export interface Ticking {
  readonly db: Kysely<Database>
  readonly programme: ProgrammeId
  readonly population: Population
  /** Tells the relay that wakes were committed. */
  readonly nudge: () => void
  /** Gives up waiting for the engine after so long. */
  readonly patienceMs?: number
  readonly onTick?: (at: Instant) => Promise<void> | void
}

const usualPatienceMs = 120_000

/**
 * One tick of a stepped clock: the clock moves and the engine catches up; people act on what they find; the engine
 * catches up again. While people act it makes no move, so the outcome does not depend on who is faster.
 */
export async function stepTo(ticking: Ticking, at: Instant): Promise<void> {
  const { db, programme, population } = ticking
  await moveClock(db, programme, at)
  await settle(ticking)
  if ((population.next() ?? Number.POSITIVE_INFINITY) <= at) {
    await setTurn(db, programme, 'people')
    try {
      await population.act(at)
    } finally {
      await setTurn(db, programme, 'engine')
    }
    await settle(ticking)
  }
  await ticking.onTick?.(at)
}

async function settle({ db, programme, nudge, patienceMs }: Ticking): Promise<void> {
  nudge()
  await waitUntilCaughtUp(db, programme, { timeoutMs: patienceMs ?? usualPatienceMs })
}

/** The next tick on which the engine or somebody has something to do; null when nobody ever will. */
export async function nextTick({ db, programme, population }: Ticking): Promise<Instant | null> {
  const due = await nextDue(db, programme)
  const acts = population.next()
  const { now } = await readClock(db, programme)
  const wanted = [due, acts].filter((one) => one !== null)
  if (wanted.length === 0) return null
  const at = tickAtOrAfter(Math.min(...wanted) as Instant)
  return at > now ? at : tickAfter(now)
}

/**
 * Steps from tick to tick until the instant, or until nobody has anything left to do. What the engine wants next is
 * known once it has looked at what there is.
 */
export async function stepUntil(
  ticking: Ticking,
  until: Instant,
  signal?: AbortSignal,
): Promise<void> {
  await settle(ticking)
  for (;;) {
    signal?.throwIfAborted()
    const at = await nextTick(ticking)
    if (at === null || at > until) return
    await stepTo(ticking, at)
  }
}
