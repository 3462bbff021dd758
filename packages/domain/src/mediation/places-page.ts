import { type Actor, leads, practiceOf } from '../access/grants.ts'
import type { PlaceSought } from '../facts/place-state.ts'
import type { PracticeState } from '../facts/state.ts'
import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import type { MediationRoute } from '../programme/mediation.ts'
import { listSizeOf, membersOf } from '../progress/membership.ts'
import { byKm, kmToNearest } from '../viability/distance.ts'
import type { World } from '../world.ts'
import { type MediationView, mediationView } from './mediation-view.ts'
import { isRefusedByAll, openClaims, placeOf, runningNetworks, wantsPlace } from './places.ts'

/** What a network answered to a practice that asked for a place: that it refused, and why for those who may read it. */
export interface AskedNetwork {
  readonly network: NetworkId
  readonly name: string
  readonly askedAt: Instant | null
  readonly refusedAt: Instant | null
  /** A reference until the operation puts the words there; null for those who may not read them. */
  readonly reason: string | null
}

/** A practice's search for a network, as the practice and its commissioner see it. */
export interface PlaceView {
  readonly practice: PracticeId
  readonly name: string
  readonly listSize: number | null
  readonly inNetwork: boolean
  readonly wants: boolean
  readonly networks: readonly AskedNetwork[]
  readonly refusedByAll: boolean
  readonly mediation: MediationView | null
  readonly route: { readonly value: MediationRoute; readonly source: string }
  readonly coveredBy: string | null
  readonly required: { readonly networkName: string; readonly at: Instant } | null
  /** The person who looks may ask these, the nearest first. */
  readonly mayAsk: readonly {
    readonly id: NetworkId
    readonly name: string
    readonly km: number | null
  }[]
  readonly mayMediate: boolean
}

export function placeView(world: World, actor: Actor, id: PracticeId): PlaceView | null {
  const rules = world.programme.mediation
  const practice = world.practices.get(id)
  if (!rules || !practice) return null
  const place = placeOf(world, id)
  const cover = world.commissioner.cover[id]
  const wants = wantsPlace(world, practice, rules)
  return {
    practice: id,
    name: practice.published.name,
    listSize: listSizeOf(world.programme, practice),
    inNetwork: practice.network !== null,
    wants,
    networks: answersOf(world, place),
    refusedByAll: wants && isRefusedByAll(world, practice, rules),
    mediation: mediationView(world, place),
    route: { value: rules.afterFailure.value, source: rules.afterFailure.source },
    coveredBy: cover ? nameOf(world, cover) : null,
    required: place.required
      ? { networkName: nameOf(world, place.required.network), at: place.required.at }
      : null,
    mayAsk:
      wants && (leads(world, actor) || practiceOf(actor, [id])) ? mayBeAsked(world, practice) : [],
    mayMediate: leads(world, actor),
  }
}

function answersOf(world: World, { asked, refused }: PlaceSought): readonly AskedNetwork[] {
  const ids = [...new Set([...Object.keys(asked), ...Object.keys(refused)])] as NetworkId[]
  return ids.map((network) => ({
    network,
    name: nameOf(world, network),
    askedAt: asked[network] ?? null,
    refusedAt: refused[network]?.at ?? null,
    reason: refused[network]?.reason.ref ?? null,
  }))
}

const nameOf = ({ networks }: World, id: NetworkId) => networks.get(id)?.name ?? id

function mayBeAsked(world: World, practice: PracticeState): PlaceView['mayAsk'] {
  // Whom a group names has that to answer first.
  if (openClaims(world, practice).length > 0) return []
  const { asked } = placeOf(world, practice.id)
  return runningNetworks(world)
    .filter((id) => asked[id] === undefined && !practice.claims.includes(id))
    .map((id) => {
      const there = membersOf(world, id).flatMap((one) => world.practices.get(one) ?? [])
      return { id, name: nameOf(world, id), km: kmToNearest(practice, there) }
    })
    .sort((a, b) => byKm(a, b) || (a.name < b.name ? -1 : 1))
}

/** The practices of a commissioner that look for a network, or that two groups claim: those with a clock first. */
export const placesOf = (world: World, actor: Actor): readonly PlaceView[] =>
  Object.keys(world.commissioner.places ?? {})
    .flatMap((id) => placeView(world, actor, id as PracticeId) ?? [])
    .toSorted((a, b) => dueOf(a) - dueOf(b) || (a.name < b.name ? -1 : 1))

const dueOf = ({ mediation }: PlaceView): number => mediation?.now?.due ?? Number.MAX_SAFE_INTEGER
