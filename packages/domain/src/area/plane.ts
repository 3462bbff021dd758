/** Degrees, as GeoJSON and the published files have them: WGS 84. */
export type LonLat = readonly [longitude: number, latitude: number]
/** Kilometres east and south of the corner of a map. */
export type Point = readonly [x: number, y: number]
export type Polygon = readonly Point[]

export const kmPerDegree = 111.32

/** A flat map of a small piece of the Earth; over one commissioner the error is far below what is drawn. */
export interface Plane {
  readonly project: (place: LonLat) => Point
}

export function planeAround(places: readonly LonLat[]): Plane {
  const latitudes = places.map(([, latitude]) => latitude)
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2
  const kmPerLongitude = kmPerDegree * Math.cos((middle * Math.PI) / 180)
  const west = Math.min(...places.map(([longitude]) => longitude))
  const north = Math.max(...latitudes)
  return {
    project: ([longitude, latitude]) => [
      (longitude - west) * kmPerLongitude,
      (north - latitude) * kmPerDegree,
    ],
  }
}

export const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by)

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function boxAround(points: readonly Point[], margin = 0): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: Math.min(...xs) - margin,
    top: Math.min(...ys) - margin,
    right: Math.max(...xs) + margin,
    bottom: Math.max(...ys) + margin,
  }
}

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
