import type { PracticeState } from '../facts/state.ts'
import { kmBetween } from './distance.ts'

/** The widest stretch of nothing inside a group, and the practices on the side of it that has fewer. */
export interface Gap {
  readonly km: number
  readonly apart: readonly PracticeState[]
}

interface Link {
  readonly km: number
  readonly from: PracticeState
  readonly to: PracticeState
}

/**
 * A group is in one piece when each practice is reached from the others in short hops. So the gap is the longest hop
 * of the shortest tree through all main sites (Prim); those without a published place are left out.
 */
export function widestGap(practices: readonly PracticeState[]): Gap | null {
  const links = shortestTree(
    practices.filter(
      ({ published }) => published.latitude !== null && published.longitude !== null,
    ),
  )
  const longest = links.reduce<Link | null>(
    (worst, link) => (worst === null || link.km > worst.km ? link : worst),
    null,
  )
  if (!longest) return null
  const rest = links.filter((link) => link !== longest)
  const sides = [reachedFrom(longest.from, rest), reachedFrom(longest.to, rest)]
  const [here = [], there = []] = sides
  return { km: longest.km, apart: there.length <= here.length ? there : here }
}

function shortestTree(practices: readonly PracticeState[]): readonly Link[] {
  const [first, ...others] = practices
  const outside = new Map<PracticeState, Link>()
  const reach = (from: PracticeState) => {
    for (const [to, best] of outside) {
      const km = kmBetween(from, to) ?? Number.POSITIVE_INFINITY
      if (km < best.km) outside.set(to, { km, from, to })
    }
  }
  const links: Link[] = []
  if (!first) return links
  for (const to of others) outside.set(to, { km: Number.POSITIVE_INFINITY, from: first, to })
  for (let inside = first; outside.size > 0; ) {
    reach(inside)
    const next = [...outside.values()].reduce((best, link) => (link.km < best.km ? link : best))
    outside.delete(next.to)
    links.push(next)
    inside = next.to
  }
  return links
}

function reachedFrom(start: PracticeState, links: readonly Link[]): readonly PracticeState[] {
  const reached = new Set([start])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    for (const { from, to } of links)
      if (reached.has(from) || reached.has(to)) reached.add(from).add(to)
  }
  return [...reached]
}
