import type { Database, Kysely } from '@muster/db'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import {
  isCaughtUp,
  moveClock,
  nextDue,
  readClock,
  setTurn,
  waitUntilCaughtUp,
} from '@muster/operations'
import type { News } from './news.ts'
import type { Population } from './population.ts'
import { tickAfter, tickAtOrAfter } from './ticks.ts'

/** What comes from elsewhere on instants of its own, such as a later register. */
export interface FromElsewhere {
  next(): Instant | null
  /** All that is due by then. The engine stands still meanwhile. */
  bring(at: Instant): Promise<void>
}

export interface Ticking {
  readonly db: Kysely<Database>
  readonly programme: ProgrammeId
  readonly population: Population
  /** Tells the relay that wakes were committed. */
  readonly nudge: () => void
  /** What people are told of beside their own deeds; nothing, unless said. */
  readonly news?: News
  readonly fromElsewhere?: FromElsewhere
  /**
   * Commissioners are looked at before networks, and both again until none has anything to do: where practices close,
   * what a commissioner does changes what its networks may do, and who is first must not decide the outcome.
   */
  readonly inTurn?: boolean
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
  await settle(ticking, at)
  if (isDue(ticking.fromElsewhere, at)) {
    await ticking.fromElsewhere?.bring(at)
    await settle(ticking, at)
  }
  if ((population.next() ?? Number.POSITIVE_INFINITY) <= at) {
    await setTurn(db, programme, 'people')
    try {
      await population.act(at)
    } finally {
      if (!ticking.inTurn) await setTurn(db, programme, 'engine')
    }
    await settle(ticking, at)
  }
  await ticking.onTick?.(at)
}

const isDue = (elsewhere: FromElsewhere | undefined, at: Instant): boolean =>
  (elsewhere?.next() ?? Number.POSITIVE_INFINITY) <= at

/** The engine catches up, and people are told of what has come about. */
async function settle(ticking: Ticking, at: Instant): Promise<void> {
  const { db, programme, nudge, patienceMs: timeoutMs = usualPatienceMs, news } = ticking
  if (ticking.inTurn) await settleInTurn(ticking)
  else {
    nudge()
    await waitUntilCaughtUp(db, programme, { timeoutMs })
  }
  await news?.tell(at)
}

const turns = [
  ['commissioners', ['programme', 'commissioner']],
  ['networks', ['network']],
] as const

/** Ends with the people's turn, so that nobody is looked at before the clock has moved and the turns begin again. */
async function settleInTurn(ticking: Ticking): Promise<void> {
  const { db, programme, nudge, patienceMs: timeoutMs = usualPatienceMs } = ticking
  while (!(await isCaughtUp(db, programme)))
    for (const [turn, kinds] of turns) {
      if (await isCaughtUp(db, programme, kinds)) continue
      await setTurn(db, programme, turn)
      nudge()
      await waitUntilCaughtUp(db, programme, { timeoutMs, kinds })
    }
  await setTurn(db, programme, 'people')
}

/** The next tick on which the engine, somebody or something from elsewhere has something to do; null when nobody ever will. */
export async function nextTick(ticking: Ticking): Promise<Instant | null> {
  const { db, programme, population, fromElsewhere } = ticking
  const due = await nextDue(db, programme)
  const acts = population.next()
  const { now } = await readClock(db, programme)
  const wanted = [due, acts, fromElsewhere?.next() ?? null].filter((one) => one !== null)
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
  const { now } = await readClock(ticking.db, ticking.programme)
  await settle(ticking, now)
  for (;;) {
    signal?.throwIfAborted()
    const at = await nextTick(ticking)
    if (at === null || at > until) break
    await stepTo(ticking, at)
  }
  if (ticking.inTurn) await setTurn(ticking.db, ticking.programme, 'engine')
}
