import type { NetworkState } from '../facts/state.ts'
import type { World } from '../world.ts'
import { contains, type Outline, storedOutline } from './outline.ts'
import type { LonLat } from './plane.ts'

/** The outline in the answer of whichever step asks for one. */
export function outlineOf(
  { programme }: Pick<World, 'programme'>,
  network: NetworkState,
): Outline | null {
  for (const step of programme.steps) {
    const field = step.evidence.find(({ kind }) => kind === 'outline')
    const outline = field && storedOutline(network.steps[step.id]?.answer?.[field.id])
    if (outline) return outline
  }
  return null
}

const across = 40

/**
 * About how much of one area lies in another, in whole percent, by asking at places of a fine grid; 0 where they do
 * not meet. It is information: two networks may well serve one street.
 */
export function overlapPercent(outline: Outline, other: Outline): number {
  const corners = outline.flat(2)
  const [west, east] = ends(corners.map(([longitude]) => longitude))
  const [south, north] = ends(corners.map(([, latitude]) => latitude))
  let own = 0
  let both = 0
  for (let column = 0; column < across; column += 1)
    for (let row = 0; row < across; row += 1) {
      const place: LonLat = [
        west + ((column + 0.5) / across) * (east - west),
        south + ((row + 0.5) / across) * (north - south),
      ]
      if (!contains(outline, place)) continue
      own += 1
      if (contains(other, place)) both += 1
    }
  if (both === 0) return 0
  return Math.max(1, Math.round((100 * both) / own))
}

const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const
