import { getProgramme, listNetworkViews } from '@muster/db'
import { endOfDay } from '@muster/domain/calendar/london-day'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { type LateStart, lateStart } from '@muster/domain/money/late-start'
import { readWorld } from '../load-world.ts'
import { readTablesAt } from '../past/read-tables-at.ts'
import type { Reader } from './reader.ts'
import { regionOf } from './rollout-home.ts'

/** The dearest are shown; each is reckoned from its own facts. */
const most = 100

export interface LateStarts {
  readonly goLive: string
  readonly networks: readonly LateStart[]
  /** Further networks that are late and not shown. */
  readonly leftOut: number
}

/** Networks of a region that were not established on the first day, or cannot be, with what that costs. */
export async function lateStarts(
  { db, actor }: Reader,
  programme: ProgrammeId,
  asOf?: Instant,
): Promise<LateStarts> {
  const region = regionOf(actor)
  const document = await getProgramme(db, programme)
  const scope = { programme, ...(region === 'all' ? {} : { region }) }
  const goLive = endOfDay(document.goLive)
  const late = await readTablesAt(db, { ...scope, asOf }, async (tables, now) => {
    const all = await listNetworkViews(tables, scope)
    const missing = await listNetworkViews(tables, {
      ...scope,
      pastDeadline: { now, goLive, limit: 10_000 },
    })
    const since = all.filter(({ row }) => (row.milestoneDates.live ?? 0) > goLive)
    return [...new Set([...missing, ...since].map(({ row }) => row.id))]
  })
  const networks: LateStart[] = []
  for (const network of late.slice(0, most)) {
    const { world } = await readWorld(db, { programme, network, ...(asOf ? { asOf } : {}) })
    const one = lateStart(world, network)
    if (one) networks.push(one)
  }
  return {
    goLive: document.goLive,
    networks: networks.toSorted((a, b) => b.weekPence - a.weekPence || b.daysLate - a.daysLate),
    leftOut: Math.max(0, late.length - most),
  }
}
