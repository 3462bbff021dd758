import { longestOutline, type Outline, type Ring } from './outline.ts'
import { kmPerDegree, type LonLat } from './plane.ts'

const mostCorners = 450
/** With this a ring has five corners at most, and ninety of them are short enough. */
const mostToleranceKm = 1_000

/** As an answer keeps it: corners to a metre, and no more of them than can be seen on the map. */
export function outlineText(outline: Outline): string {
  let toleranceKm = 0
  for (;;) {
    const drawn = outline.map((piece) => piece.map((ring) => thinned(ring, toleranceKm)))
    const text = JSON.stringify(drawn)
    const corners = drawn.flat().reduce((sum, ring) => sum + ring.length, 0)
    if (corners <= mostCorners && text.length <= longestOutline) return text
    toleranceKm = toleranceKm === 0 ? 0.005 : toleranceKm * 1.6
    if (toleranceKm > mostToleranceKm) return text
  }
}

const rounded = ([longitude, latitude]: LonLat): LonLat => [
  Number(longitude.toFixed(5)),
  Number(latitude.toFixed(5)),
]

/** Without the corners that lie nearer to the line between others than can be seen (Douglas and Peucker). */
function thinned(ring: Ring, toleranceKm: number): Ring {
  const corners = ring.map(rounded)
  if (toleranceKm === 0 || corners.length <= 5) return corners
  const half = Math.floor(corners.length / 2)
  const kept = [
    ...withoutStraight(corners.slice(0, half + 1), toleranceKm).slice(0, -1),
    ...withoutStraight(corners.slice(half), toleranceKm),
  ]
  return kept.length >= 4
    ? kept
    : corners.filter(
        (_, at) => at % Math.ceil(corners.length / 4) === 0 || at === corners.length - 1,
      )
}

function withoutStraight(line: Ring, toleranceKm: number): Ring {
  const [first] = line
  const last = line.at(-1)
  if (!first || !last || line.length < 3) return line
  let worst = 0
  let at = 0
  for (const [index, corner] of line.entries()) {
    const away = kmFromLine(corner, first, last)
    if (away > worst) {
      worst = away
      at = index
    }
  }
  if (worst <= toleranceKm) return [first, last]
  return [
    ...withoutStraight(line.slice(0, at + 1), toleranceKm).slice(0, -1),
    ...withoutStraight(line.slice(at), toleranceKm),
  ]
}

function kmFromLine(place: LonLat, from: LonLat, to: LonLat): number {
  const scale = Math.cos((from[1] * Math.PI) / 180)
  const flat = ([longitude, latitude]: LonLat) =>
    [(longitude - from[0]) * scale * kmPerDegree, (latitude - from[1]) * kmPerDegree] as const
  const [px, py] = flat(place)
  const [tx, ty] = flat(to)
  const length = tx * tx + ty * ty
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, (px * tx + py * ty) / length))
  return Math.hypot(px - tx * share, py - ty * share)
}
