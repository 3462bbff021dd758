import { setTimeout as pause } from 'node:timers/promises'
import type { Database, Kysely } from '@muster/db'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { readClock } from '@muster/operations'
import type { FromElsewhere } from './drive-ticks.ts'
import type { News } from './news.ts'
import type { Population } from './population.ts'

interface Living {
  readonly db: Kysely<Database>
  readonly programme: ProgrammeId
  readonly population: Population
  readonly news?: News
  readonly fromElsewhere?: FromElsewhere
  readonly onTick?: (at: Instant) => Promise<void>
}

const betweenLooksMs = 20

/**
 * On a clock that runs nobody waits for anybody: people act when their time has come, while timers make the engine
 * look. The outcome depends on who is faster, as in life; what is due is due all the same.
 */
export async function liveUntil(living: Living, until: Instant): Promise<void> {
  const { db, programme, population, news, fromElsewhere, onTick } = living
  for (;;) {
    const { now } = await readClock(db, programme)
    const next = population.next()
    if (now > until) return
    if ((fromElsewhere?.next() ?? Number.POSITIVE_INFINITY) <= now) await fromElsewhere?.bring(now)
    await news?.tell(now)
    if (next !== null && next <= now) await population.act(now)
    await onTick?.(now)
    await pause(betweenLooksMs)
  }
}
