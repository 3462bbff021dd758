import { copyOf, untilNoWakes, workerSettings } from '../england/england-template.ts'
import { endlessScripts } from '../england/practice-script.ts'
import type { Offer } from '../load/offer-load.ts'
import { query, serverPids } from '../platform.ts'
import { startChild } from '../processes/child.ts'
import {
  checked,
  connections,
  each,
  paths,
  poolSize,
  type RunSettings,
  ratesOf,
} from './measure-commands.ts'
import { type ProcessorTimes, watchProcessor } from './processor-time.ts'

export interface WithWorker {
  readonly seconds: number
  readonly commands: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly processor: ProcessorTimes
  readonly looks: number
  /** Subjects that waited for a look when the load ended, and how long the engine took to see to them all. */
  readonly backlog: { readonly subjects: number; readonly drainMs: number }
}

/** As fast as it goes while the engine follows what people do. */
export async function measureWithWorker(
  { platform, template, shape }: RunSettings,
  seconds: number,
): Promise<WithWorker> {
  const databaseUrl = await copyOf(platform, template)
  const api = await startChild('api', { databaseUrl, poolSize })
  const worker = await startChild('worker', workerSettings(platform, databaseUrl))
  const load = await startChild('load', {})
  const used = watchProcessor({
    server: api.pid,
    worker: worker.pid,
    ...serverPids(platform),
    load: load.pid,
  })
  const looksBefore = await count(databaseUrl, 'select count(*)::int as n from look')
  try {
    const url = `${api.ready}${paths.api}`
    const scripts = endlessScripts(shape, 5)
    const offer: Offer = { url, connections, scripts, forMs: seconds * 1000 }
    const { answers, wallMs } = checked(await load.ask(offer))
    const processor = each(used(), answers.length)
    const subjects = await count(databaseUrl, 'select count(distinct subject)::int as n from wake')
    const drainMs = await untilNoWakes(databaseUrl, 300_000)
    const looks = (await count(databaseUrl, 'select count(*)::int as n from look')) - looksBefore
    const rates = ratesOf(answers, wallMs)
    return { seconds, ...rates, processor, looks, backlog: { subjects, drainMs } }
  } finally {
    await Promise.all([api.stop(), worker.stop(), load.stop()])
  }
}

const count = async (url: string, text: string): Promise<number> =>
  (await query<{ n: number }>(url, text))[0]?.n ?? 0
