import { isRecord } from '../form/raw-answer.ts'
import type { LonLat } from './plane.ts'
import { crossesItself, inside } from './rings.ts'

/** The pieces of an area, each a ring with the rings of its holes; every ring ends where it begins. */
export type Outline = readonly (readonly Ring[])[]
export type Ring = readonly LonLat[]

/** What a file must not be larger than, in characters: a map of a network is far smaller. */
export const longestMap = 2_000_000
/** As an answer keeps it: some 500 corners. */
export const longestOutline = 10_000
const mostPieces = 60
const mostRings = 90

export type ReadOutline =
  | { readonly ok: true; readonly outline: Outline }
  | { readonly ok: false; readonly message: string }

const no = (message: string): ReadOutline => ({ ok: false, message })

/** The outline in a GeoJSON file; else what is wrong with the file and how to mend it. */
export function readOutline(text: string): ReadOutline {
  const read = readPieces(text)
  const crossing =
    read.ok &&
    read.outline
      .flat()
      .map(crossesItself)
      .find((place) => place !== null)
  if (!crossing) return read
  const [longitude, latitude] = crossing
  return no(
    `The outline crosses itself near latitude ${latitude.toFixed(3)}, longitude ${longitude.toFixed(3)}. Mend it there.`,
  )
}

/** The same of an answer, whose fewer corners may touch. */
function readPieces(text: string): ReadOutline {
  if (text.length > longestMap)
    return no('The file is larger than 2 MB. Save the outline alone, without other layers.')
  const parsed = parse(text)
  if (parsed === undefined) return no('This is not a GeoJSON file. Export the area as GeoJSON.')
  const system = namedSystem(parsed)
  if (system)
    return no(
      `The file is in the coordinate system ${system}. Export it again as WGS 84 (EPSG:4326), in degrees.`,
    )
  const pieces = piecesIn(parsed)
  if (pieces.length === 0)
    return no(
      'There is no polygon in the file. Draw the area as a polygon, not as points or lines.',
    )
  return checked(pieces)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Older files may name a system of coordinates; degrees go without saying. */
function namedSystem(value: unknown): string | null {
  if (!isRecord(value) || !isRecord(value.crs) || !isRecord(value.crs.properties)) return null
  const name = String(value.crs.properties.name)
  return /CRS84|4326/.test(name) ? null : name.slice(0, 60)
}

/** The coordinates of every polygon, however deep in collections of features and geometries. */
function piecesIn(value: unknown, depth = 0): readonly unknown[] {
  if (!isRecord(value) || depth > 6) return Array.isArray(value) && depth === 0 ? value : []
  const all = (list: unknown) =>
    Array.isArray(list) ? list.flatMap((one) => piecesIn(one, depth + 1)) : []
  switch (value.type) {
    case 'FeatureCollection':
      return all(value.features)
    case 'GeometryCollection':
      return all(value.geometries)
    case 'Feature':
      return piecesIn(value.geometry, depth + 1)
    case 'Polygon':
      return [value.coordinates]
    case 'MultiPolygon':
      return Array.isArray(value.coordinates) ? value.coordinates : []
    default:
      return []
  }
}

function checked(pieces: readonly unknown[]): ReadOutline {
  const outline: Ring[][] = []
  if (pieces.length > mostPieces)
    return no(
      `The file has ${pieces.length} polygons, and Muster draws at most ${mostPieces}. Join those that touch, and export it again.`,
    )
  for (const piece of pieces) {
    const rings = Array.isArray(piece) && piece.length > 0 ? piece.map(ringOf) : [null]
    const bad = rings.find((ring) => ring === null || typeof ring === 'string')
    if (bad !== undefined)
      return no(bad ?? 'A polygon in the file has no corners. Draw it again and export it.')
    outline.push(rings as Ring[])
  }
  if (outline.flat().length > mostRings)
    return no(
      'The area has too many holes to be drawn. Leave out the small ones and export it again.',
    )
  return { ok: true, outline }
}

/** A ring, or what is wrong with it. */
function ringOf(value: unknown): Ring | string | null {
  if (!Array.isArray(value)) return null
  const ring: LonLat[] = []
  for (const place of value) {
    if (!Array.isArray(place)) return null
    const [longitude, latitude] = place
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return null
    const wrong = misplaced(longitude, latitude)
    if (wrong) return wrong
    ring.push([longitude, latitude])
  }
  const [first] = ring
  const last = ring.at(-1)
  if (ring.length < 4 || !first || !last)
    return 'A polygon needs at least three corners. Draw it again and export it.'
  if (first[0] !== last[0] || first[1] !== last[1])
    return 'A polygon in the file does not end where it begins. Close it and export it again.'
  return ring
}

/** England and what lies about it, generously. */
const around = { west: -9, east: 3.5, south: 49, north: 61.5 }

const isAround = (longitude: number, latitude: number): boolean =>
  longitude >= around.west &&
  longitude <= around.east &&
  latitude >= around.south &&
  latitude <= around.north

function misplaced(longitude: number, latitude: number): string | null {
  if (isAround(longitude, latitude)) return null
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    return 'The coordinates are no degrees, perhaps those of the National Grid. Export the file as WGS 84 (EPSG:4326).'
  if (isAround(latitude, longitude))
    return 'Latitude and longitude are the wrong way round. GeoJSON has longitude first: export it again.'
  return `The outline has a corner at latitude ${latitude}, longitude ${longitude}, which is not in or near England. Check the file.`
}

/** Whether a place lies in the area: in a piece and in none of its holes. */
export const contains = (outline: Outline, place: LonLat): boolean =>
  outline.some(
    ([outer, ...holes]) =>
      outer !== undefined && inside(outer, place) && !holes.some((hole) => inside(hole, place)),
  )

/** An outline as an answer keeps it; null where it is none. */
export function storedOutline(value: unknown): Outline | null {
  if (typeof value !== 'string') return null
  const read = readPieces(value)
  return read.ok ? read.outline : null
}

/** What is wrong with an answer that should be an outline, and how to mend it; null where nothing is. */
export function outlineProblem(value: unknown): string | null {
  if (typeof value !== 'string') return 'Upload the outline as a GeoJSON file.'
  if (value.length > longestOutline)
    return 'The outline has too many corners. Upload the file on its page, which thins them out.'
  const read = readPieces(value)
  return read.ok ? null : read.message
}
