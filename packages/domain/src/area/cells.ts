import { Delaunay } from 'd3-delaunay'
import { cutTo, roundAbout } from './cut.ts'
import { boxAround, distance, type Point, type Polygon } from './plane.ts'

/** What lies nearest to one place and not too far from it, and the places whose cells it touches. */
export interface Cell {
  readonly polygon: Polygon
  readonly neighbours: readonly number[]
}

/**
 * The cell of each of these places, no two of which may be the same (Voronoi). None reaches further than `reachKm` from
 * its place: at the edge of what is known a cell would go on for ever.
 */
export function cellsOf(places: readonly Point[], reachKm: number): readonly Cell[] {
  const { left, top, right, bottom } = boxAround(places, reachKm)
  const voronoi = Delaunay.from(
    places,
    ([x]) => x,
    ([, y]) => y,
  ).voronoi([left, top, right, bottom])
  return places.map((place, at) => {
    const whole = (voronoi.cellPolygon(at) ?? []).slice(1) as Point[]
    const near = whole.every((corner) => distance(corner, place) <= reachKm)
    return {
      polygon: near ? whole : cutTo(whole, roundAbout(place, reachKm)),
      neighbours: [...voronoi.neighbors(at)].sort((a, b) => a - b),
    }
  })
}
