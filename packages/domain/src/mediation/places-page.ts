import { type Actor, leads, practiceOf } from '../access/grants.ts'
import type { NamedLmc } from '../facts/lmc-facts.ts'
import type { PlaceSought } from '../facts/place-state.ts'
import type { PracticeState } from '../facts/state.ts'
import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import { commissionerName, networkIn } from '../lead-commissioner/concerned.ts'
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
  /** Who leads it, where that is another commissioner than the practice's. */
  readonly commissionerName: string | null
  readonly askedAt: Instant | null
  readonly refusedAt: Instant | null
  /** A reference until the operation puts the words there; null for those who may not read them. */
  readonly reason: string | null
}

/** A network that another commissioner leads. */
export interface NetworkElsewhere {
  readonly id: NetworkId
  readonly name: string
  readonly km: number
  readonly commissionerName: string
  readonly stp: string
}

export interface NetworkToAsk {
  readonly id: NetworkId
  readonly name: string
  readonly km: number | null
  /** Whose line the practice would cross; null for a network of its own commissioner. */
  readonly crossing: { readonly commissionerName: string; readonly otherStp: boolean } | null
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
  readonly commissionerName: string
  /** The person who looks may ask these: those of its own commissioner first, each the nearest first. */
  readonly mayAsk: readonly NetworkToAsk[]
  readonly mayMediate: boolean
  /** Whom the support lead may invite: its own committee first; those that have declined are left out. */
  readonly mayInvite: readonly NamedLmc[]
}

/** Beyond the practice's commissioner: networks of others near by, and the committees of the programme. */
export interface Besides {
  readonly elsewhere?: readonly NetworkElsewhere[]
  readonly committees?: readonly NamedLmc[]
}

export function placeView(
  world: World,
  actor: Actor,
  id: PracticeId,
  { elsewhere = [], committees = [] }: Besides = {},
): PlaceView | null {
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
    commissionerName: world.commissioner.name,
    mayAsk:
      wants && (leads(world, actor) || practiceOf(actor, [id]))
        ? mayBeAsked(world, practice, elsewhere)
        : [],
    mayMediate: leads(world, actor),
    mayInvite: leads(world, actor) ? mayBeInvited(world, place, committees) : [],
  }
}

function mayBeInvited(
  { commissioner: { lmc } }: World,
  { mediation }: PlaceSought,
  committees: readonly NamedLmc[],
): readonly NamedLmc[] {
  const declined = (mediation?.declined ?? []).map((one) => one.lmc)
  const others = committees.filter(({ id }) => id !== lmc?.id)
  return [...(lmc ? [lmc] : []), ...others].filter(({ id }) => !declined.includes(id))
}

function answersOf(world: World, { asked, refused }: PlaceSought): readonly AskedNetwork[] {
  const ids = [...new Set([...Object.keys(asked), ...Object.keys(refused)])] as NetworkId[]
  return ids.map((network) => ({
    network,
    name: nameOf(world, network),
    commissionerName: leaderOf(world, network),
    askedAt: asked[network] ?? null,
    refusedAt: refused[network]?.at ?? null,
    reason: refused[network]?.reason.ref ?? null,
  }))
}

const nameOf = (world: World, id: NetworkId) => networkIn(world, id)?.name ?? id

function leaderOf(world: World, id: NetworkId): string | null {
  const leader = networkIn(world, id)?.commissioner ?? world.commissioner.id
  return leader === world.commissioner.id ? null : commissionerName(world, leader)
}

function mayBeAsked(
  world: World,
  practice: PracticeState,
  elsewhere: readonly NetworkElsewhere[],
): readonly NetworkToAsk[] {
  // Whom a group names has that to answer first.
  if (openClaims(world, practice).length > 0) return []
  const { asked } = placeOf(world, practice.id)
  const open = (id: NetworkId) => asked[id] === undefined && !practice.claims.includes(id)
  const own = runningNetworks(world).map((id): NetworkToAsk => {
    const there = membersOf(world, id).flatMap((one) => world.practices.get(one) ?? [])
    return { id, name: nameOf(world, id), km: kmToNearest(practice, there), crossing: null }
  })
  const others = elsewhere.map(({ id, name, km, commissionerName: led, stp }): NetworkToAsk => {
    const crossing = { commissionerName: led, otherStp: stp !== world.commissioner.stp }
    return { id, name, km, crossing }
  })
  return [own, others].flatMap((all) => all.filter(({ id }) => open(id)).toSorted(byNearness))
}

const byNearness = (a: NetworkToAsk, b: NetworkToAsk): number =>
  byKm(a, b) || (a.name < b.name ? -1 : 1)

/** The practices of a commissioner that look for a network, or that two groups claim: those with a clock first. */
export const placesOf = (world: World, actor: Actor): readonly PlaceView[] =>
  Object.keys(world.commissioner.places ?? {})
    .flatMap((id) => placeView(world, actor, id as PracticeId) ?? [])
    .toSorted((a, b) => dueOf(a) - dueOf(b) || (a.name < b.name ? -1 : 1))

const dueOf = ({ mediation }: PlaceView): number => mediation?.now?.due ?? Number.MAX_SAFE_INTEGER
