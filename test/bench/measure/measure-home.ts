import { Agent } from 'node:http'
import { copyOf } from '../england/england-template.ts'
import { tokenOf } from '../england/fill-england.ts'
import { exchange } from '../load/send.ts'
import { query } from '../platform.ts'
import { startChild } from '../processes/child.ts'
import { poolSize, type RunSettings } from './measure-commands.ts'
import { percentile } from './percentile.ts'
import { processorMs } from './processor-time.ts'

export interface HomeTimes {
  readonly of: 'England' | 'one region'
  readonly requests: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly bytes: number
  /** Milliseconds of processor for one page. */
  readonly serverMs: number
}

/** A rollout under way: milestones passed by some, finishes past the deadline, blockers that came up to the region. */
const underWay = `
  update network_view set milestone_mask = (array[0, 1, 1, 3, 5, 7, 7])[1 + abs(hashtext(stream)) % 7],
    remaining_days = abs(hashtext(network_id)) % 130;
  insert into blocker_view
  select stream, 'b' || n, programme_id, commissioner_id, network_id,
    case when abs(hashtext(stream)) % 10 = 0 then 'region' else 'supportLead' end, '2019-05-01', false,
    jsonb_build_object('id', 'b' || n, 'step', 'F3', 'kind', 'practiceHasNoNetwork', 'owner', 'region',
      'raisedAt', 1554193800000, 'raisedBy', 'engine', 'target', 1556665199999, 'escalations', 2)
  from network_view, generate_series(1, 2) n where abs(hashtext(stream)) % 2 = 0;
  analyze`

/** The page is asked for again and again on one connection, the answer read to its end. */
export async function measureHome(
  { platform, template }: RunSettings,
  requests: number,
): Promise<readonly HomeTimes[]> {
  const databaseUrl = await copyOf(platform, template)
  await query(databaseUrl, underWay)
  const api = await startChild('api', { databaseUrl, poolSize })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = async (account: string) => {
    const sent = await exchange(agent, `${api.ready}/trpc/rollout.home`, tokenOf(account))
    if (sent.status !== 200) throw new Error(`The home was refused: ${sent.text}`)
    return sent
  }
  const measure = async (of: HomeTimes['of'], account: string): Promise<HomeTimes> => {
    for (let warm = 0; warm < 30; warm += 1) await ask(account)
    const before = processorMs(api.pid)
    const sent = []
    for (let done = 0; done < requests; done += 1) sent.push(await ask(account))
    const times = sent.map(({ ms }) => ms)
    return {
      of,
      requests,
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      bytes: sent[0]?.text.length ?? 0,
      serverMs: (processorMs(api.pid) - before) / requests,
    }
  }
  try {
    return [await measure('England', 'national'), await measure('one region', 'region')]
  } finally {
    agent.destroy()
    await api.stop()
  }
}
