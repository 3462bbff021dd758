import {
  countNetworks,
  countUncovered,
  type Database,
  type Kysely,
  listCommissionerNames,
  listNetworkViews,
  listOpenBlockers,
  type NetworkView,
} from '@muster/db'
import type { Actor } from '@muster/domain/access/grants'
import { dueDate } from '@muster/domain/calendar/due'
import { endOfDay } from '@muster/domain/calendar/london-day'
import type { CommissionerId, Instant, ProgrammeId } from '@muster/domain/ids'
import type { MilestoneName, Programme } from '@muster/domain/programme/programme'
import { getStep } from '@muster/domain/progress/completion'
import type { Rollout, RolloutNode } from '@muster/domain/views/home-views'
import { networkRow } from '@muster/domain/views/network-row'
import { rolloutTree } from '@muster/domain/views/rollout-tree'
import { Forbidden } from '../absent.ts'
import { readTablesAt } from '../past/read-tables-at.ts'
import { factsOf } from '../past/source.ts'
import { programmeForAll } from '../version-in-force.ts'
import { escalatedViews } from './escalated.ts'
import type { Reader } from './reader.ts'

/** Shown at once; the whole list is on the page of networks. */
const mostAtRisk = 50

/** A region's home: counts against dates, the tree of its commissioners, and what will miss the deadline. */
export async function rolloutHome(
  { db, actor }: Reader,
  id: ProgrammeId,
  asOf?: Instant,
): Promise<Rollout> {
  const region = regionOf(actor)
  const programme = await programmeForAll(db, id, await factsOf(db, id, asOf))
  const scope = { programme: id, ...(region === 'all' ? {} : { region }) }
  return await readTablesAt(db, { ...scope, asOf }, (tables, now) =>
    rolloutOf(tables, programme, { ...scope, actor }, now),
  )
}

async function rolloutOf(
  db: Kysely<Database>,
  programme: Programme,
  {
    actor,
    ...scope
  }: { readonly programme: ProgrammeId; readonly region?: string; readonly actor: Actor },
  now: Instant,
): Promise<Rollout> {
  const goLive = endOfDay(programme.goLive)
  const [counts, names, late, escalated, uncovered] = await Promise.all([
    countNetworks(db, scope, { now, goLive }),
    listCommissionerNames(db, scope),
    listNetworkViews(db, { ...scope, pastDeadline: { now, goLive, limit: mostAtRisk } }),
    listOpenBlockers(db, { ...scope, owner: 'region' }),
    countUncovered(db, scope),
  ])
  const tree = rolloutTree(programme, names, counts)
  return {
    name: scope.region === undefined ? 'England' : (names[0]?.regionName ?? scope.region),
    milestones: programme.milestones.map(({ name, label, step }) => {
      const total = tree.reduce((sum, node) => sum + node.networks, 0)
      const passed = tree.reduce((sum, node) => sum + node.passed[name], 0)
      const due = dueDate(programme, getStep(programme, step))
      return {
        milestone: name,
        label,
        due,
        passed,
        total,
        expectedLate: now > endOfDay(due) ? total - passed : expectedAfterGoLive(name, tree),
      }
    }),
    decidesFor:
      scope.region === undefined
        ? []
        : names
            .filter(({ model }) => programme.routes[model].recordedBy === 'region')
            .map(({ id, name }) => ({ id: id as CommissionerId, name })),
    tree,
    atRisk: late
      .map((view: NetworkView) => networkRow(programme, view, now))
      .toSorted((a, b) => (a.daysToSpare ?? 0) - (b.daysToSpare ?? 0)),
    escalated: await escalatedViews(db, programme, actor, escalated, now),
    uncoveredPractices: uncovered,
  }
}

/** Whoever cannot be live in time cannot be paid in time either; earlier dates are only counted when they have passed. */
const expectedAfterGoLive = (name: MilestoneName, tree: readonly RolloutNode[]): number =>
  name === 'live' || name === 'paid' ? tree.reduce((sum, node) => sum + node.pastDeadline, 0) : 0

/** The region whose team somebody is on; all for the national team. */
export function regionOf({ grants }: Actor): string {
  for (const grant of grants) {
    if (grant.role === 'national') return 'all'
    if (grant.role === 'region') return grant.region
  }
  throw new Forbidden('This is the page of regional and national teams.')
}
