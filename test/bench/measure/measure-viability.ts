import { Agent } from 'node:http'
import { copyOf } from '../england/england-template.ts'
import { tokenOf } from '../england/fill-england.ts'
import { neighboursIn } from '../england/made-up-england.ts'
import { exchange } from '../load/send.ts'
import { startChild } from '../processes/child.ts'
import { poolSize, type RunSettings } from './measure-commands.ts'
import { percentile } from './percentile.ts'
import { processorMs } from './processor-time.ts'

export interface ViabilityTimes {
  readonly practices: number
  readonly requests: number
  readonly p50Ms: number
  readonly p95Ms: number
  /** Milliseconds of processor for one answer. */
  readonly serverMs: number
}

const groupSize = 10

/** A practice changes the group that it would be in, one tick after the other: no two questions are the same. */
export async function measureViability(
  { platform, template, shape }: RunSettings,
  requests: number,
): Promise<ViabilityTimes> {
  const databaseUrl = await copyOf(platform, template)
  const api = await startChild('api', { databaseUrl, poolSize })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { commissioner, practices } = neighboursIn(shape)
  const [own = '', ...others] = practices
  const ask = async (turn: number) => {
    const members = [own, ...chosen(others, turn)]
    const input = encodeURIComponent(JSON.stringify({ commissioner, members, given: [] }))
    const path = `/trpc/networks.viability?input=${input}`
    const sent = await exchange(agent, `${api.ready}${path}`, tokenOf(own))
    if (sent.status !== 200) throw new Error(`A group was not looked at: ${sent.text}`)
    return sent.ms
  }
  try {
    for (let warm = 0; warm < 30; warm += 1) await ask(warm)
    const before = processorMs(api.pid)
    const times = []
    for (let turn = 0; turn < requests; turn += 1) times.push(await ask(turn))
    return {
      practices: groupSize,
      requests,
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      serverMs: (processorMs(api.pid) - before) / requests,
    }
  } finally {
    agent.destroy()
    await api.stop()
  }
}

/** Nine of them, one of which changes at each turn. */
const chosen = (others: readonly string[], turn: number): readonly string[] =>
  Array.from({ length: groupSize - 1 }, (_, at) => others[(turn + at) % others.length] ?? '')
