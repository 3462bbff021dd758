import type { Point, Polygon } from './plane.ts'

/** The part of a convex polygon that lies inside another one, whose corners go round clockwise on the map. */
export function cutTo(polygon: Polygon, by: Polygon): Polygon {
  let rest = polygon
  for (const [at, from] of by.entries()) {
    const to = by[(at + 1) % by.length] as Point
    rest = cutByLine(rest, from, to)
  }
  return rest
}

/** What lies on the inner side of a line (Sutherland and Hodgman). */
function cutByLine(polygon: Polygon, from: Point, to: Point): Polygon {
  const kept: Point[] = []
  for (const [at, corner] of polygon.entries()) {
    const before = polygon[(at + polygon.length - 1) % polygon.length] as Point
    const [here, there] = [side(from, to, corner), side(from, to, before)]
    if (here >= 0 !== there >= 0) kept.push(between(before, corner, there / (there - here)))
    if (here >= 0) kept.push(corner)
  }
  return kept
}

const side = ([ax, ay]: Point, [bx, by]: Point, [px, py]: Point): number =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax)

const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
]

const corners = 48

/** Nearly a circle, clockwise on the map, where y grows downwards. */
export const roundAbout = ([x, y]: Point, radius: number): Polygon =>
  Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })
