import type { Actor } from '../access/grants.ts'
import type { PracticeState } from '../facts/state.ts'
import type { CommissionerId, Instant, NetworkId, PracticeId } from '../ids.ts'
import { commissionerName, networkIn } from '../lead-commissioner/concerned.ts'
import { type MediationView, mediationView } from '../mediation/mediation-view.ts'
import { placeOf, runningNetworks } from '../mediation/places.ts'
import type { MediationRoute } from '../programme/mediation.ts'
import { listSizeOf, listsTogether, membersNamed } from '../progress/membership.ts'
import { byKm, kmToNearest } from '../viability/distance.ts'
import type { World } from '../world.ts'
import { isInvitedToMediation } from './invited.ts'

/** A network that may take the practice: what is published, and what it answered. */
export interface NetworkNear {
  readonly id: NetworkId
  readonly name: string
  /** Who leads it, where that is another commissioner than the practice's. */
  readonly commissionerName: string | null
  readonly practices: number
  readonly patients: number
  readonly km: number | null
  readonly askedAt: Instant | null
  readonly refusedAt: Instant | null
  /** A reference until the operation puts the words there; null once the mediation has ended. */
  readonly reason: string | null
}

/** A mediation as the mediator of the committee sees it. */
export interface MediationCase {
  readonly commissioner: CommissionerId
  readonly commissionerName: string
  readonly practice: PracticeId
  readonly practiceName: string
  readonly listSize: number | null
  /** The nearest first. */
  readonly networks: readonly NetworkNear[]
  readonly mediation: MediationView
  readonly route: { readonly value: MediationRoute; readonly source: string }
  readonly mayRecord: boolean
}

/** Null for everybody who has not been invited to it. */
export function mediationCase(world: World, actor: Actor, id: PracticeId): MediationCase | null {
  const { mediation } = placeOf(world, id)
  const practice = world.practices.get(id)
  const view = mediationView(world, placeOf(world, id))
  const rules = world.programme.mediation
  if (!practice || !view || !rules || !isInvitedToMediation(mediation, actor)) return null
  const { value, source } = rules.afterFailure
  return {
    commissioner: world.commissioner.id,
    commissionerName: world.commissioner.name,
    practice: id,
    practiceName: practice.published.name,
    listSize: listSizeOf(world.programme, practice),
    networks: concerned(world, id)
      .map((network) => networkNear(world, practice, network, view.closedAt === null))
      .sort((a, b) => byKm(a, b) || (a.name < b.name ? -1 : 1)),
    mediation: view,
    route: { value, source },
    mayRecord: view.closedAt === null,
  }
}

/** The networks of the practice's commissioner, and those of others that it asked. */
function concerned(world: World, practice: PracticeId): readonly NetworkId[] {
  const asked = Object.keys(placeOf(world, practice).asked) as NetworkId[]
  const there = asked.filter((id) => networkIn(world, id)?.withdrawnAt === undefined)
  return [...new Set([...runningNetworks(world), ...there])]
}

function networkNear(
  world: World,
  practice: PracticeState,
  id: NetworkId,
  open: boolean,
): NetworkNear {
  const { asked, refused } = placeOf(world, practice.id)
  const network = networkIn(world, id)
  const members = network ? membersNamed(world.programme, network) : []
  const leader = network?.commissioner ?? world.commissioner.id
  return {
    id,
    name: network?.name ?? id,
    commissionerName: leader === world.commissioner.id ? null : commissionerName(world, leader),
    practices: members.length,
    patients: listsTogether(world, members).patients,
    km: kmToNearest(
      practice,
      members.flatMap((one) => world.practices.get(one) ?? []),
    ),
    askedAt: asked[id] ?? null,
    refusedAt: refused[id]?.at ?? null,
    reason: (open && refused[id]?.reason.ref) || null,
  }
}
