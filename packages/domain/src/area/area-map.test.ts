import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  answered,
  ash,
  birch,
  cedar,
  dell,
  madeUpWorld,
  network,
  otherNetwork,
  withPractice,
  withPublished,
  withRecord,
} from '../acceptance/made-up-world.ts'
import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import { areaMap } from './area-map.ts'
import { cellsOf } from './cells.ts'
import { outlineText } from './outline-text.ts'
import type { LonLat, Point, Polygon } from './plane.ts'

const square = (west: number, south: number, size = 0.1): LonLat[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const at = (world: World, id: PracticeId, longitude: number, latitude: number) =>
  withPublished(world, id, { longitude, latitude })
/** Three members in a row, Dell to the east of them. */
const placed = () =>
  at(at(at(at(madeUpWorld(), ash, -1, 52), birch, -0.95, 52), cedar, -0.9, 52), dell, -0.85, 52)

describe('the indicative area', () => {
  it('numbers the sites of the members, with their distances and neighbours', () => {
    const map = areaMap(placed(), network)
    expect(map?.rows.map(({ number, practice }) => [number, practice])).toEqual([
      [1, ash],
      [2, birch],
      [3, cedar],
    ])
    expect(map?.rows[0]).toMatchObject({ kmToNearest: 3.4, neighbours: [], insideOutline: null })
    expect(map?.rows[2]).toMatchObject({ neighbours: ['Made-up Surgery 4'] })
    expect(map?.cells.filter(({ own }) => own)).toHaveLength(3)
    expect(map?.cells.find(({ own }) => !own)?.whose).toBe('Made-up Surgery 4')
  })

  it('names the network that a neighbour has joined', () => {
    const joined = withPractice(placed(), dell, () => ({ network: otherNetwork }))
    expect(areaMap(joined, network)?.rows[2]?.neighbours).toEqual(['Other Made-up Network'])
  })

  it('has a cell for each branch, and one for a building that practices share', () => {
    const branch = { code: 'P10001001', postcode: 'ZZ1 1ZZ', latitude: 52.05, longitude: -1 }
    const branched = withPublished(placed(), ash, { branches: [branch] })
    expect(areaMap(branched, network)?.rows.map(({ kind }) => kind)).toEqual([
      'main',
      'branch',
      'main',
      'main',
    ])
    const shared = areaMap(at(placed(), dell, -0.9, 52), network)
    expect(shared?.rows[2]?.sharedWith).toEqual(['Made-up Surgery 4'])
    expect(shared?.cells).toHaveLength(3)
  })

  it('tells of sites that no file places, and is none where none has a place', () => {
    const lost = withPublished(placed(), birch, { latitude: null })
    expect(areaMap(lost, network)?.unplaced).toEqual([
      { practiceName: 'Made-up Surgery 2', sites: 1 },
    ])
    expect(areaMap(madeUpWorld(), network)).toBeNull()
  })

  it('draws what was uploaded, who lies outside it, and what it shares with others', () => {
    const outline = outlineText([[square(-1.02, 51.95)]])
    const other = outlineText([[square(-0.97, 51.95)]])
    const own = withRecord(placed(), 'F4', { network }, answered({ outline }))
    const both = withRecord(own, 'F4', { network: otherNetwork }, answered({ outline: other }))
    const map = areaMap(both, network)
    expect(map?.outline).toHaveLength(1)
    expect(map?.rows.map(({ insideOutline }) => insideOutline)).toEqual([true, true, false])
    expect(map?.otherOutlines).toMatchObject([
      { name: 'Other Made-up Network', overlapPercent: 50 },
    ])
  })
})

const area = (polygon: Polygon): number =>
  Math.abs(
    polygon.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = polygon[(index + 1) % polygon.length] as Point
      return sum + x * nextY - nextX * y
    }, 0),
  ) / 2

test('cells are near their place, hold it, and no two overlap', () => {
  const coordinate = fc.integer({ min: 0, max: 60 })
  const places = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
    minLength: 1,
    maxLength: 25,
    selector: (place) => place.join(),
  })
  fc.assert(
    fc.property(places, (some) => {
      const cells = cellsOf(some, 10)
      const total = cells.reduce((sum, { polygon }) => sum + area(polygon), 0)
      expect(total).toBeLessThanOrEqual(some.length * Math.PI * 100 + 1e-6)
      for (const [index, { polygon }] of cells.entries()) {
        const [x, y] = some[index] as Point
        expect(polygon.length).toBeGreaterThan(2)
        for (const [cx, cy] of polygon) {
          const own = Math.hypot(cx - x, cy - y)
          expect(own).toBeLessThanOrEqual(10 + 1e-6)
          for (const [ox, oy] of some)
            expect(own).toBeLessThanOrEqual(Math.hypot(cx - ox, cy - oy) + 1e-6)
        }
      }
    }),
  )
})
