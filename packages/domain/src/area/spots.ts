import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import { type Cell, cellsOf } from './cells.ts'
import type { Plane, Point } from './plane.ts'
import { type Site, sitesOf } from './sites.ts'

/** A place where one practice or several in one building have a site. */
export interface Spot {
  readonly at: Point
  readonly sites: readonly Site[]
  readonly cell: Cell
  /** Whether a member has a site there. */
  readonly own: boolean
}

export const sitesOfAll = (world: World, wanted: (id: PracticeId) => boolean): readonly Site[] =>
  [...world.practices.values()].filter(({ id }) => wanted(id)).flatMap(sitesOf)

/** Practices in one building are one spot, for between them there is nothing to divide. */
export function spotsOf(
  plane: Plane,
  sites: readonly Site[],
  members: ReadonlySet<PracticeId>,
  reachKm: number,
): readonly Spot[] {
  const there = [...Map.groupBy(sites, ({ place }) => place.join()).values()]
  const places = there.map(([first]) => plane.project((first as Site).place))
  const cells = cellsOf(places, reachKm)
  return there.map((found, index) => ({
    at: places[index] as Point,
    sites: found,
    cell: cells[index] as Cell,
    own: found.some(({ practice }) => members.has(practice)),
  }))
}
