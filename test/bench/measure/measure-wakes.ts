import { copyOf, untilNoWakes, workerSettings } from '../england/england-template.ts'
import { practiceScripts } from '../england/practice-script.ts'
import type { Load, Offer } from '../load/offer-load.ts'
import { query, serverPids } from '../platform.ts'
import { startChild } from '../processes/child.ts'
import { checked, each, paths, poolSize, type RunSettings, ratesOf } from './measure-commands.ts'
import { median, percentile } from './percentile.ts'
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
  /** Where the time goes, p50: until the relay sends, until Temporal and the worker begin the look, the look itself. */
  readonly stages: {
    readonly relayMs: number
    readonly temporalMs: number
    readonly lookMs: number
  }
  readonly processor: ProcessorTimes
}

/** Notes which transaction brought each wake and which one took it. */
const watch = `
  create unlogged table wake_brought (id bigint, by xid8);
  create unlogged table wake_taken (id bigint, by xid8, sent timestamptz, began timestamptz);
  create function note_brought() returns trigger language plpgsql as $$ begin
    insert into wake_brought select id, pg_current_xact_id() from brought; return null; end $$;
  create function note_taken() returns trigger language plpgsql as $$ begin
    insert into wake_taken select id, pg_current_xact_id(), sent_at, now() from taken; return null; end $$;
  create trigger note_brought after insert on wake referencing new table as brought
    for each statement execute function note_brought();
  create trigger note_taken after delete on wake referencing old table as taken
    for each statement execute function note_taken()`

const ms = (instant: string) => `(1000 * extract(epoch from ${instant}))::float8`

/** Of each command the wake that was taken last. */
const times = `
  select distinct on (c.id) c.id as "commandId", ${ms('pg_xact_commit_timestamp(c.xmin)')} as committed,
    ${ms('t.sent')} as sent, ${ms('t.began')} as began, ${ms('pg_xact_commit_timestamp(t.by::xid)')} as taken
  from command c join wake_brought b on b.by::xid = c.xmin join wake_taken t on t.id = b.id
  order by c.id, taken desc`

/** Every subject is looked at once: a worker that has just started holds none of them in its memory. */
const wakeEverybody = "insert into wake (subject) select key from stream where kind <> 'practice'"

export async function measureWakes(
  { platform, template, shape }: RunSettings,
  rates: readonly number[],
  seconds: number,
): Promise<readonly WakeTimes[]> {
  const databaseUrl = await copyOf(platform, template)
  await query(databaseUrl, watch)
  const api = await startChild('api', { databaseUrl, poolSize })
  const worker = await startChild('worker', workerSettings(platform, databaseUrl))
  const load = await startChild('load', {})
  const pids = { server: api.pid, worker: worker.pid, ...serverPids(platform) }
  const scripts = [...practiceScripts(shape, 'run')]
  const offer = async (perSecond: number, forSeconds: number) => {
    const some = scripts.splice(0, Math.ceil((perSecond * forSeconds) / 3))
    const url = `${api.ready}${paths.api}`
    const asked: Offer = { url, connections: 64, perSecond, scripts: some }
    return checked(await load.ask(asked))
  }
  try {
    await query(databaseUrl, wakeEverybody)
    await untilNoWakes(databaseUrl, 180_000)
    await offer(rates[0] ?? 1, 5)
    const measured: WakeTimes[] = []
    for (const perSecond of rates) {
      await untilNoWakes(databaseUrl, 60_000)
      const used = watchProcessor(pids)
      const done = await offer(perSecond, seconds)
      const processor = each(used(), done.answers.length)
      await untilNoWakes(databaseUrl, 60_000)
      const waits = timesOf(done, await query(databaseUrl, times))
      measured.push({ offeredPerSecond: perSecond, processor, ...waits })
    }
    return measured
  } finally {
    await Promise.all([api.stop(), worker.stop(), load.stop()])
  }
}

/** By the machine's clock, in milliseconds. */
interface Taken {
  readonly commandId: string
  readonly committed: number
  /** When the relay took the wake up; null where a look that was under way took it first. */
  readonly sent: number | null
  readonly began: number
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
    stages: stagesOf(counted),
  }
}

function stagesOf(rows: readonly Taken[]) {
  const sent = rows.flatMap((row) => (row.sent === null ? [] : [{ ...row, sent: row.sent }]))
  return {
    relayMs: median(sent.map((row) => row.sent - row.committed)),
    temporalMs: median(sent.map((row) => row.began - row.sent)),
    lookMs: median(rows.map(({ taken, began }) => taken - began)),
  }
}

const ends = (values: readonly number[]) => ({
  p50Ms: percentile(values, 0.5),
  p95Ms: percentile(values, 0.95),
})
