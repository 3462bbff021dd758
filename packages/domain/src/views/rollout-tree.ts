import { type MilestoneName, milestones, type Programme } from '../programme/programme.ts'
import type { RolloutNode } from './home-views.ts'

/** Networks of a commissioner that have passed the same milestones: a bit each, in the programme's order. */
export interface CountedNetworks {
  readonly commissioner_id: string
  readonly milestone_mask: number
  readonly networks: number
  readonly pastDeadline: number
}

export interface CountedCommissioner {
  readonly id: string
  readonly name: string
  readonly stp: string
  readonly region: string
  readonly regionName: string
  readonly openBlockers: number
}

/** Region → STP → commissioner, each with how many of its networks have passed each milestone. */
export function rolloutTree(
  programme: Programme,
  commissioners: readonly CountedCommissioner[],
  counts: readonly CountedNetworks[],
): readonly RolloutNode[] {
  const order = programme.milestones.map(({ name }) => name)
  const leaves = commissioners.map((one) => ({ one, node: leaf(one, order, counts) }))
  return grouped(leaves, ({ one }) => one.region).map(([region, inRegion]) =>
    branch(
      'region',
      region,
      inRegion[0]?.one.regionName ?? region,
      grouped(inRegion, ({ one }) => one.stp).map(([stp, inStp]) =>
        branch(
          'stp',
          `${region}/${stp}`,
          stp,
          inStp.map(({ node }) => node),
        ),
      ),
    ),
  )
}

const none = (): Record<MilestoneName, number> =>
  Object.fromEntries(milestones.map((name) => [name, 0])) as Record<MilestoneName, number>

function leaf(
  one: CountedCommissioner,
  order: readonly MilestoneName[],
  counts: readonly CountedNetworks[],
): RolloutNode {
  const own = counts.filter(({ commissioner_id }) => commissioner_id === one.id)
  const passed = none()
  for (const { milestone_mask: mask, networks } of own)
    for (const [bit, name] of order.entries()) if (mask & (1 << bit)) passed[name] += networks
  const sum = (of: (count: CountedNetworks) => number) =>
    own.reduce((all, count) => all + of(count), 0)
  return {
    kind: 'commissioner',
    id: one.id,
    name: one.name,
    networks: sum(({ networks }) => networks),
    passed,
    pastDeadline: sum(({ pastDeadline }) => pastDeadline),
    openBlockers: one.openBlockers,
    children: [],
  }
}

function branch(
  kind: 'region' | 'stp',
  id: string,
  name: string,
  children: readonly RolloutNode[],
): RolloutNode {
  const passed = none()
  for (const child of children) for (const one of milestones) passed[one] += child.passed[one]
  const sum = (of: (child: RolloutNode) => number) =>
    children.reduce((all, child) => all + of(child), 0)
  return {
    kind,
    id,
    name,
    networks: sum(({ networks }) => networks),
    passed,
    pastDeadline: sum(({ pastDeadline }) => pastDeadline),
    openBlockers: sum(({ openBlockers }) => openBlockers),
    children,
  }
}

const grouped = <T>(
  all: readonly T[],
  by: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] =>
  [...Map.groupBy(all, by)].toSorted(([a], [b]) => (a < b ? -1 : 1))
