import { copyOf, untilNoWakes, workerSettings } from '../england/england-template.ts'
import { practiceScripts } from '../england/practice-script.ts'
import type { Load, Offer } from '../load/offer-load.ts'
import { query } from '../platform.ts'
import { startChild } from '../processes/child.ts'
import { checked, each, paths, poolSize, type RunSettings, ratesOf } from './measure-commands.ts'
import { percentile } from './percentile.ts'
import { type ProcessorTimes, watchProcessor } from './processor-time.ts'

export interface WakeTimes {
  readonly offeredPerSecond: number
  readonly servedPerSecond: number
  readonly commands: number
  /** From the answer, as it reached the load generator, to the commit of the look that took the last of its wakes. */
  readonly p50Ms: number
  readonly p95Ms: number
  readonly maxMs: number
  /** The same from the commit of the command, which comes before its answer. */
  readonly fromCommit: { readonly p50Ms: number; readonly p95Ms: number }
  readonly answer: { readonly p50Ms: number; readonly p95Ms: number }
  readonly processor: ProcessorTimes
}

/** Notes which transaction brought each wake and which one took it. */
const watch = `
  create unlogged table wake_brought (id bigint, by xid8);
  create unlogged table wake_taken (id bigint, by xid8);
  create function note_brought() returns trigger language plpgsql as $$ begin
    insert into wake_brought select id, pg_current_xact_id() from brought; return null; end $$;
  create function note_taken() returns trigger language plpgsql as $$ begin
    insert into wake_taken select id, pg_current_xact_id() from taken; return null; end $$;
  create trigger note_brought after insert on wake referencing new table as brought
    for each statement execute function note_brought();
  create trigger note_taken after delete on wake referencing old table as taken
    for each statement execute function note_taken()`

const times = `
  select c.id as "commandId", 1000 * extract(epoch from pg_xact_commit_timestamp(c.xmin))::float8 as committed,
    max(1000 * extract(epoch from pg_xact_commit_timestamp(t.by::xid)))::float8 as taken
  from command c join wake_brought b on b.by::xid = c.xmin join wake_taken t on t.id = b.id
  group by c.id, c.xmin`

export async function measureWakes(
  { platform, template, shape }: RunSettings,
  perSecond: number,
  seconds: number,
): Promise<WakeTimes> {
  const databaseUrl = await copyOf(platform, template)
  await query(databaseUrl, watch)
  const api = await startChild('api', { databaseUrl, poolSize })
  const worker = await startChild('worker', workerSettings(platform, databaseUrl))
  const load = await startChild('load', {})
  try {
    const url = `${api.ready}${paths.api}`
    const scripts = practiceScripts(shape, 'run')
    const offer = { url, connections: 64, perSecond } as const
    const practices = Math.ceil((perSecond * seconds) / 3)
    const warm: Offer = { ...offer, scripts: scripts.slice(-practices), forMs: 4000 }
    checked(await load.ask(warm))
    await untilNoWakes(databaseUrl, 60_000)
    const used = watchProcessor({
      server: api.pid,
      worker: worker.pid,
      postgres: platform.postgres.pid,
      temporal: platform.temporal.pid,
    })
    const done = checked(
      await load.ask({ ...offer, scripts: scripts.slice(0, practices) } satisfies Offer),
    )
    const processor = each(used(), done.answers.length)
    await untilNoWakes(databaseUrl, 60_000)
    return {
      offeredPerSecond: perSecond,
      processor,
      ...timesOf(done, await query(databaseUrl, times)),
    }
  } finally {
    await Promise.all([api.stop(), worker.stop(), load.stop()])
  }
}

interface Taken {
  readonly commandId: string
  readonly committed: number
  readonly taken: number
}

function timesOf({ answers, wallMs }: Load, rows: readonly Taken[]) {
  const answeredAt = new Map(answers.map(({ commandId, at }) => [commandId, at]))
  const counted = rows.filter(({ commandId }) => answeredAt.has(commandId))
  if (counted.length === 0) throw new Error('No command brought a wake: nothing was measured.')
  const waits = counted.map(({ commandId, taken }) =>
    Math.max(0, taken - (answeredAt.get(commandId) ?? taken)),
  )
  const { perSecond, p50Ms, p95Ms } = ratesOf(answers, wallMs)
  return {
    servedPerSecond: perSecond,
    commands: counted.length,
    ...ends(waits),
    maxMs: Math.max(...waits),
    fromCommit: ends(counted.map(({ committed, taken }) => taken - committed)),
    answer: { p50Ms, p95Ms },
  }
}

const ends = (values: readonly number[]) => ({
  p50Ms: percentile(values, 0.5),
  p95Ms: percentile(values, 0.95),
})
