import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import { contains, type Outline } from './outline.ts'
import { distance } from './plane.ts'
import type { Site } from './sites.ts'
import type { Spot } from './spots.ts'

/** Where patients of a member go, as a table tells it to those who do not see the map. */
export interface SiteRow {
  readonly number: number
  /** Its code in the published files. */
  readonly code: string
  readonly practice: PracticeId
  readonly practiceName: string
  readonly kind: Site['kind']
  readonly postcode: string | null
  /** From the nearest site of another member; null where there is none. */
  readonly kmToNearest: number | null
  /** Whose cells touch its own: networks by name, and practices that are in none. */
  readonly neighbours: readonly string[]
  /** Practices of others in the same building. */
  readonly sharedWith: readonly string[]
  /** Null where nobody has uploaded an outline. */
  readonly insideOutline: boolean | null
}

/** The sites of the members in the order of their names, numbered as on the map. */
export function siteRows(
  world: World,
  { spots, reachKm }: { readonly spots: readonly Spot[]; readonly reachKm: number },
  members: ReadonlySet<PracticeId>,
  outline: Outline | null,
): readonly SiteRow[] {
  const own = spots.flatMap((spot) =>
    spot.sites.filter(({ practice }) => members.has(practice)).map((site) => ({ site, spot })),
  )
  const inOrder = own.toSorted(
    (a, b) =>
      a.site.practiceName.localeCompare(b.site.practiceName, 'en-GB') ||
      (a.site.code < b.site.code ? -1 : 1),
  )
  return inOrder.map(({ site, spot }, at) => {
    const others = own.filter((one) => one.site.practice !== site.practice)
    const away = others.map((one) => distance(one.spot.at, spot.at))
    const beside = spot.cell.neighbours.flatMap((other) => spots[other] ?? [])
    const near = beside.filter((other) => distance(other.at, spot.at) <= 2 * reachKm)
    const isStranger = ({ practice }: Site) => !members.has(practice)
    const { code, practice, practiceName, kind, postcode, place } = site
    return {
      ...{ number: at + 1, code, practice, practiceName, kind, postcode },
      kmToNearest: away.length > 0 ? Math.round(Math.min(...away) * 10) / 10 : null,
      neighbours: names(
        world,
        near.flatMap(({ sites }) => sites.filter(isStranger)),
      ),
      sharedWith: spot.sites.filter(isStranger).map((one) => one.practiceName),
      insideOutline: outline ? contains(outline, place) : null,
    }
  })
}

/** Each network or practice once, by name. */
export const names = (world: World, sites: readonly Site[]): readonly string[] =>
  [...new Set(sites.map((one) => whose(world, one)))].sort((a, b) => a.localeCompare(b, 'en-GB'))

/** The network that a practice has joined, wherever it is led; else the practice itself. */
function whose(world: World, { practice, practiceName }: Site): string {
  const joined = world.practices.get(practice)?.network
  const network = joined && (world.networks.get(joined) ?? world.ledElsewhere?.get(joined))
  return network ? network.name : practiceName
}
