import type { PracticeState } from '../facts/state.ts'

const earthDiameterKm = 12_742
const radians = (degrees: number) => (degrees * Math.PI) / 180

type Placed = Pick<PracticeState, 'published'>

/** As the crow flies between two main sites; null where the place of one is not published. */
export function kmBetween({ published: a }: Placed, { published: b }: Placed): number | null {
  const { latitude: latitudeA, longitude: longitudeA } = a
  const { latitude: latitudeB, longitude: longitudeB } = b
  if (latitudeA === null || longitudeA === null || latitudeB === null || longitudeB === null)
    return null
  const north = Math.sin(radians(latitudeB - latitudeA) / 2) ** 2
  const east = Math.sin(radians(longitudeB - longitudeA) / 2) ** 2
  const chord = north + Math.cos(radians(latitudeA)) * Math.cos(radians(latitudeB)) * east
  return earthDiameterKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** From a practice to the nearest of these; null where no distance is known. */
export function kmToNearest(
  practice: PracticeState,
  others: readonly PracticeState[],
): number | null {
  let nearest: number | null = null
  for (const other of others) {
    const km = kmBetween(practice, other)
    if (km !== null && (nearest === null || km < nearest)) nearest = km
  }
  return nearest
}

/** For sorting: unknown distances come last. */
export const byKm = (a: { readonly km: number | null }, b: { readonly km: number | null }) =>
  (a.km ?? furthest) - (b.km ?? furthest)

/** No two places on Earth lie further apart. */
const furthest = 20_100
