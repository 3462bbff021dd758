import { copyOf } from '../england/england-template.ts'
import type { Shape } from '../england/made-up-england.ts'
import { practiceScripts } from '../england/practice-script.ts'
import type { Load, Offer } from '../load/offer-load.ts'
import { connected, type Platform } from '../platform.ts'
import { startChild } from '../processes/child.ts'
import { percentile } from './percentile.ts'
import { type ProcessorTimes, watchProcessor } from './processor-time.ts'
import { grownBy, readTableSizes, type TableSizes } from './table-sizes.ts'

export const connections = 16
export const poolSize = 16

export type Side = 'api' | 'floor'
export const paths: Readonly<Record<Side, string>> = {
  api: '/trpc/steps.complete',
  floor: '/complete',
}

export interface CommandRun {
  readonly side: Side
  readonly commands: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  /** Milliseconds of processor for a command, by process. */
  readonly processor: ProcessorTimes
  readonly written: TableSizes
}

export interface RunSettings {
  readonly platform: Platform
  readonly template: string
  readonly shape: Shape
  readonly practices: number
  readonly warmUp: number
  readonly profileDir?: string | undefined
}

/** One run on a fresh copy: first some practices to warm up, then the ones that count. */
export async function measureCommands(side: Side, settings: RunSettings): Promise<CommandRun> {
  const databaseUrl = await copyOf(settings.platform, settings.template)
  const before = await connected(databaseUrl, readTableSizes)
  const timed = await timeCommands(side, databaseUrl, settings)
  const written = grownBy(await connected(databaseUrl, readTableSizes), before)
  return { ...timed, written }
}

async function timeCommands(
  side: Side,
  databaseUrl: string,
  { platform, shape, practices, warmUp, profileDir }: RunSettings,
): Promise<Omit<CommandRun, 'written'>> {
  const server = await startChild(side, { databaseUrl, poolSize }, { profileDir })
  const load = await startChild('load', {})
  const scripts = practiceScripts(shape, 'run')
  const send = async (from: number, count: number) => {
    const url = `${server.ready}${paths[side]}`
    const some = scripts.slice(from, from + count)
    return checked(await load.ask({ url, connections, scripts: some } satisfies Offer))
  }
  try {
    await send(0, warmUp)
    const used = watchProcessor({
      server: server.pid,
      postgres: platform.postgres.pid,
      load: load.pid,
    })
    const { answers, wallMs } = await send(warmUp, practices)
    return { side, ...ratesOf(answers, wallMs), processor: each(used(), answers.length) }
  } finally {
    await Promise.all([server.stop(), load.stop()])
  }
}

export function ratesOf(answers: Load['answers'], wallMs: number) {
  const times = answers.map(({ ms }) => ms)
  return {
    commands: answers.length,
    perSecond: (answers.length * 1000) / wallMs,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  }
}

export function checked(answered: unknown): Load {
  const load = answered as Load
  if (load.refused.length > 0) throw new Error(`Commands were refused: ${load.refused.join('\n')}`)
  return load
}

export const each = (times: ProcessorTimes, commands: number): ProcessorTimes =>
  Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, ms / commands]))
