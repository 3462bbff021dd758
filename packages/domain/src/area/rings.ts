import type { LonLat } from './plane.ts'

/** Whether a place lies inside a ring: a line from it to the east crosses the ring an odd number of times. */
export function inside(ring: readonly LonLat[], [x, y]: LonLat): boolean {
  let odd = false
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
    const [ax, ay] = ring[at] as LonLat
    const [bx, by] = ring[before] as LonLat
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd
  }
  return odd
}

/** Beyond this many corners a ring is not looked at edge by edge: it was traced by a program. */
const mostCompared = 3_000

/** A place at which two edges of a ring cross; null where none do. */
export function crossesItself(ring: readonly LonLat[]): LonLat | null {
  const edges = ring.length - 1
  if (edges > mostCompared) return null
  for (let at = 0; at < edges; at += 1)
    for (let other = at + 2; other < edges; other += 1) {
      if (at === 0 && other === edges - 1) continue
      const [a, b, c, d] = [ring[at], ring[at + 1], ring[other], ring[other + 1]] as LonLat[]
      if (a && b && c && d && cross(a, b, c, d)) return c
    }
  return null
}

const cross = (a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0

const side = ([ax, ay]: LonLat, [bx, by]: LonLat, [px, py]: LonLat): number =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax)
