import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  contains,
  longestOutline,
  type Outline,
  outlineProblem,
  readOutline,
  storedOutline,
} from './outline.ts'
import { outlineText } from './outline-text.ts'
import { overlapPercent } from './overlap.ts'
import type { LonLat } from './plane.ts'

const square = (west: number, south: number, size = 0.1): LonLat[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const says = (value: unknown) => {
  const read = readOutline(typeof value === 'string' ? value : JSON.stringify(value))
  return read.ok ? 'read' : read.message
}

describe('a file of a map program', () => {
  test.each<[string, unknown]>([
    ['a polygon', polygon(square(-1, 52))],
    ['a feature', { type: 'Feature', geometry: polygon(square(-1, 52)), properties: {} }],
    [
      'a collection of features, some of them points',
      {
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
        features: [
          { type: 'Feature', geometry: { type: 'Point', coordinates: [-1, 52] } },
          { type: 'Feature', geometry: polygon(square(-1, 52), square(-0.98, 52.02, 0.02)) },
        ],
      },
    ],
    ['two pieces', { type: 'MultiPolygon', coordinates: [[square(-1, 52)], [square(0, 52)]] }],
  ])('is read: %s', (_, value) => expect(says(value)).toBe('read'))

  test.each<[string, unknown, RegExp]>([
    ['no JSON', 'PK\u0003\u0004', /not a GeoJSON file/],
    ['a point', { type: 'Point', coordinates: [-1, 52] }, /no polygon/],
    ['nothing', 'null', /no polygon/],
    ['the National Grid', polygon([[430_000, 280_000]]), /no degrees/],
    [
      'another system by name',
      { ...polygon(square(-1, 52)), crs: { properties: { name: 'EPSG:27700' } } },
      /EPSG:27700.*WGS 84/,
    ],
    ['swapped', polygon(square(-1, 52).map(([x, y]) => [y, x])), /wrong way round/],
    ['elsewhere', polygon(square(20, 10)), /not in or near England/],
    ['open', polygon(square(-1, 52).slice(0, 4)), /does not end where it begins/],
    ['too few corners', polygon(square(-1, 52).slice(0, 2)), /at least three corners/],
    ['no corners', polygon(), /no corners/],
    ['text for numbers', polygon([['a', 'b']]), /no corners/],
    [
      'crossing itself',
      polygon([
        [-1, 52],
        [0, 53],
        [0, 52],
        [-1, 53],
        [-1, 52],
      ]),
      /crosses itself near/,
    ],
    [
      'many pieces',
      { type: 'MultiPolygon', coordinates: Array(61).fill([square(-1, 52)]) },
      /61 polygons/,
    ],
    ['too large', ' '.repeat(2_000_001), /larger than 2 MB/],
  ])('is refused with what to do: %s', (_, value, message) => expect(says(value)).toMatch(message))
})

test('as an answer it is short enough whatever was drawn, and reads back', () => {
  const wild = fc
    .array(fc.double({ min: 0.02, max: 0.3, noNaN: true }), { minLength: 3, maxLength: 900 })
    .map((radii): Outline => {
      const ring = radii.map((radius, at): LonLat => {
        const angle = (2 * Math.PI * at) / radii.length
        return [-1 + radius * Math.cos(angle), 52 + radius * Math.sin(angle)]
      })
      return [[[...ring, ring[0] as LonLat]]]
    })
  fc.assert(
    fc.property(wild, (outline) => {
      const text = outlineText(outline)
      expect(text.length).toBeLessThanOrEqual(longestOutline)
      expect(outlineProblem(text)).toBeNull()
      expect(storedOutline(text)?.[0]?.[0]?.length).toBeGreaterThanOrEqual(4)
    }),
    { numRuns: 60 },
  )
})

test('no answer that is not an outline is taken for one, and none throws', () => {
  expect(outlineProblem({ ref: 'r' })).toMatch(/GeoJSON/)
  expect(outlineProblem('x'.repeat(longestOutline + 1))).toMatch(/too many corners/)
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const text = JSON.stringify(value) ?? 'undefined'
      expect(typeof says(text)).toBe('string')
      expect(outlineProblem(value) === null).toBe(storedOutline(value) !== null)
    }),
  )
})

test('holes are outside, and overlap is counted of one’s own area', () => {
  const ring: Outline = [[square(-1, 52), square(-0.96, 52.04, 0.02)]]
  expect(contains(ring, [-0.99, 52.01])).toBe(true)
  expect(contains(ring, [-0.95, 52.05])).toBe(false)
  const half: Outline = [[square(-0.95, 52)]]
  expect(overlapPercent([[square(-1, 52)]], half)).toBe(50)
  expect(overlapPercent([[square(-1, 52)]], [[square(0, 52)]])).toBe(0)
})
