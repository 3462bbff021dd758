import type { NetworkState } from '../facts/state.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import { membersNamed } from '../progress/membership.ts'
import { takesPart } from '../progress/taking-part.ts'
import { mainlyRural } from '../viability/mainly-rural.ts'
import type { World } from '../world.ts'
import type { Outline } from './outline.ts'
import { outlineOf, overlapPercent } from './overlap.ts'
import { type Box, boxAround, boxesMeet, type Plane, type Point, planeAround } from './plane.ts'
import { names, type SiteRow, siteRows } from './site-rows.ts'
import { unplacedSites } from './sites.ts'
import { type Spot, sitesOfAll, spotsOf } from './spots.ts'

/** Corners as `x,y x,y`, in kilometres from the corner of the map. */
export type Corners = string

export interface AreaMap {
  readonly network: NetworkId
  readonly name: string
  readonly width: number
  readonly height: number
  /** How far a cell reaches from its site at most. */
  readonly reachKm: number
  readonly cells: readonly {
    readonly corners: Corners
    readonly own: boolean
    /** The network whose it is, or the practice where that is in none. */
    readonly whose: string
  }[]
  readonly sites: readonly { readonly at: Point; readonly numbers: readonly number[] }[]
  readonly outline: readonly Corners[]
  readonly otherOutlines: readonly {
    readonly name: string
    readonly corners: readonly Corners[]
    /** About how much of this network's outline lies in it. */
    readonly overlapPercent: number
  }[]
  readonly rows: readonly SiteRow[]
  /** Members with sites that no file places, and how many. */
  readonly unplaced: readonly { readonly practiceName: string; readonly sites: number }[]
}

/**
 * The indicative area of a network: what lies nearer to a site of a member than to any other practice's. It is no
 * boundary and proves no coverage: registered lists do. Null where no member's place is published.
 */
export function areaMap(world: World, id: NetworkId): AreaMap | null {
  const network = world.networks.get(id)
  if (!network) return null
  const members = new Set(membersNamed(world.programme, network))
  if (sitesOfAll(world, (practice) => members.has(practice)).length === 0) return null
  const sites = sitesOfAll(world, (one) => members.has(one) || hasPatients(world, one))
  const plane = planeAround(sites.map(({ place }) => place))
  const reachKm = reachOf(world, [...members])
  const spots = spotsOf(plane, sites, members, reachKm)
  return drawn(world, network, { plane, spots, members, reachKm })
}

interface Parts {
  readonly plane: Plane
  readonly spots: readonly Spot[]
  readonly members: ReadonlySet<PracticeId>
  readonly reachKm: number
}

const hasPatients = ({ programme, practices }: World, id: PracticeId): boolean => {
  const practice = practices.get(id)
  return practice !== undefined && takesPart(programme, practice)
}

const usualReachKm = 10

/** As far as the programme lets sites lie apart without asking for a reason. */
function reachOf(world: World, members: readonly PracticeId[]): number {
  const { widestGap } = world.programme
  if (!widestGap) return usualReachKm
  return (mainlyRural(world, members) ? widestGap.ruralKm : widestGap.urbanKm).value
}

function drawn(world: World, network: NetworkState, parts: Parts): AreaMap {
  const { plane, spots, members, reachKm } = parts
  const outline = outlineOf(world, network)
  const box = boxShown(parts, outline)
  const shown = spots.filter(
    ({ cell }) => cell.polygon.length > 2 && boxesMeet(boxAround(cell.polygon), box),
  )
  const rows = siteRows(world, parts, members, outline)
  return {
    network: network.id,
    name: network.name,
    width: rounded(box.right - box.left),
    height: rounded(box.bottom - box.top),
    reachKm,
    cells: shown.map(({ cell, own, sites }) => ({
      corners: cornersOf(cell.polygon, box),
      own,
      whose: own ? network.name : names(world, sites).join(', '),
    })),
    sites: shown.map(({ at, sites }) => ({
      at: shifted(at, box),
      numbers: rows
        .filter(({ code }) => sites.some((one) => one.code === code))
        .map(({ number }) => number),
    })),
    outline: outline ? outlineCorners(plane, outline, box) : [],
    otherOutlines: othersOf(world, network, { plane, box, outline }),
    rows,
    unplaced: [...members].flatMap((id) => {
      const practice = world.practices.get(id)
      const sites = practice ? unplacedSites(practice) : 0
      return practice && sites > 0 ? [{ practiceName: practice.published.name, sites }] : []
    }),
  }
}

/** The cells of the members and their outline, with a margin in which the neighbours are seen. */
function boxShown({ spots, plane }: Parts, outline: Outline | null): Box {
  const own = spots.filter((spot) => spot.own)
  const corners = own.flatMap(({ cell, at }) => [...cell.polygon, at])
  const { left, right, top, bottom } = boxAround([
    ...corners,
    ...(outline ?? []).flat(2).map(plane.project),
  ])
  const margin = Math.max(right - left, bottom - top) * 0.08
  return { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin }
}

/** What other networks have uploaded, where it is on the map. */
function othersOf(
  world: World,
  { id: own }: NetworkState,
  {
    plane,
    box,
    outline,
  }: { readonly plane: Plane; readonly box: Box; readonly outline: Outline | null },
): AreaMap['otherOutlines'] {
  const others = [...world.networks.values(), ...(world.ledElsewhere?.values() ?? [])]
  return others
    .filter(({ id, withdrawnAt }) => id !== own && withdrawnAt === undefined)
    .flatMap((one) => {
      const other = outlineOf(world, one)
      if (!other || !boxesMeet(boxAround(other.flat(2).map(plane.project)), box)) return []
      const corners = outlineCorners(plane, other, box)
      const percent = outline ? overlapPercent(outline, other) : 0
      return [{ name: one.name, corners, overlapPercent: percent }]
    })
}

const outlineCorners = (plane: Plane, outline: Outline, box: Box): readonly Corners[] =>
  outline.flatMap((piece) => piece.map((ring) => cornersOf(ring.map(plane.project), box)))

const cornersOf = (polygon: readonly Point[], box: Box): Corners =>
  polygon.map((corner) => shifted(corner, box).join(',')).join(' ')

const shifted = ([x, y]: Point, { left, top }: Box): Point => [rounded(x - left), rounded(y - top)]
const rounded = (value: number): number => Math.round(value * 100) / 100
