import { type Actor, actsAs } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { NetworkState } from '../facts/state.ts'
import type { CommissionerId, Instant, LondonDate, NetworkId, PracticeId } from '../ids.ts'
import { listsTogether, membersNamed } from '../progress/membership.ts'
import { milestonesPassed } from '../progress/milestones.ts'
import type { SharedNetwork } from '../views/home-views.ts'
import type { World } from '../world.ts'
import { commissionerName, commissionersConcerned } from './concerned.ts'
import { decideLead, speaksFor } from './settle-lead.ts'
import { agreeBy, leadIsSettled, voices, wordOf } from './settled.ts'

/** A commissioner with practices in the network, and what it says about who leads. */
export interface ConcernedView {
  readonly id: CommissionerId
  readonly name: string
  readonly practices: number
  readonly patients: number
  readonly leads: boolean
  /** Null while it has said nothing. The reason is a reference until the operation puts the words there. */
  readonly says: {
    readonly lead: CommissionerId
    readonly leadName: string
    readonly at: Instant | null
    readonly reason: string | null
  } | null
}

/** Which commissioner leads a network of several, as the person who looks sees it. */
export interface LeadPage {
  readonly network: NetworkId
  readonly lead: { readonly id: CommissionerId; readonly name: string }
  readonly concerned: readonly ConcernedView[]
  /** Null until it is settled: the lead is then whom the group was put forward to, for now. */
  readonly settled: {
    readonly how: 'agreement' | 'region'
    readonly on: LondonDate | null
    readonly reason: string | null
  } | null
  /** Null while the members are not agreed. */
  readonly agreeBy: LondonDate | null
  readonly late: boolean
  /** For which commissioner this person says who leads. */
  readonly speaksFor: CommissionerId | null
  readonly mayDecide: boolean
  readonly source: string
}

/** Null where all practices belong to one commissioner: there is nothing to agree, and nothing to show. */
export function leadPage(world: World, actor: Actor, id: NetworkId): LeadPage | null {
  const network = world.networks.get(id)
  const rule = world.programme.leadCommissioner
  if (!network || !rule) return null
  const concerned = commissionersConcerned(world, network)
  if (concerned.length < 2) return null
  const by = agreeBy(world.programme, network)
  const settled = leadIsSettled(world, network)
  return {
    network: id,
    lead: { id: network.commissioner, name: commissionerName(world, network.commissioner) },
    concerned: concerned.map((one) => concernedView(world, network, one)),
    settled: settled ? settledView(network) : null,
    agreeBy: by,
    late: !settled && by !== null && londonDateOf(world.now) > by,
    speaksFor:
      network.withdrawnAt === undefined ? (speaksFor(world, actor, network) ?? null) : null,
    mayDecide: mayDecide(world, actor, network),
    source: rule.source,
  }
}

function concernedView(world: World, network: NetworkState, id: CommissionerId): ConcernedView {
  const practices = practicesOf(world, network, id)
  const lead = voices(world, network).get(id)
  const word = wordOf(network, id)
  const own = word?.lead === lead ? word : undefined
  return {
    id,
    name: commissionerName(world, id),
    practices: practices.length,
    patients: listsTogether(world, practices).patients,
    leads: id === network.commissioner,
    says: lead
      ? {
          lead,
          leadName: commissionerName(world, lead),
          at: own?.at ?? null,
          reason: own?.reason?.ref ?? null,
        }
      : null,
  }
}

/** The members that belong to this commissioner. */
export const practicesOf = (
  world: World,
  network: NetworkState,
  id: CommissionerId,
): readonly PracticeId[] =>
  membersNamed(world.programme, network).filter(
    (practice) => world.practices.get(practice)?.published.commissioner === id,
  )

function settledView({ lead }: NetworkState): LeadPage['settled'] {
  const { settled } = lead ?? {}
  const last = Object.values(lead?.words ?? {}).reduce((at, word) => Math.max(at, word.at), 0)
  return {
    how: settled?.how ?? 'agreement',
    on: settled || last > 0 ? londonDateOf((settled?.at ?? last) as Instant) : null,
    reason: settled?.reason?.ref ?? null,
  }
}

/** The region decides where there is something to decide; which commissioner it chooses makes no difference to that. */
function mayDecide(world: World, actor: Actor, network: NetworkState): boolean {
  if (!actsAs(world, actor, 'region', {})) return false
  const command = {
    network: network.id,
    lead: network.commissioner,
    reason: { ref: '', digest: '' },
  }
  return decideLead(world, actor, command).ok
}

/** The same as one of the commissioners concerned has it on its list; null where it has no practice in it. */
export function sharedNetwork(
  world: World,
  id: NetworkId,
  commissioner: CommissionerId,
): SharedNetwork | null {
  const network = world.networks.get(id)
  const concerned = network ? commissionersConcerned(world, network) : []
  if (!network || concerned.length < 2 || !concerned.includes(commissioner)) return null
  const own = practicesOf(world, network, commissioner)
  const settled = leadIsSettled(world, network)
  return {
    network: id,
    name: network.name,
    leadName: commissionerName(world, network.commissioner),
    ledHere: network.commissioner === commissioner,
    settled,
    waitsForUs: !settled && !voices(world, network).has(commissioner),
    agreeBy: agreeBy(world.programme, network),
    ownPractices: own.length,
    ownPatients: listsTogether(world, own).patients,
    registered: milestonesPassed(world, id).some(({ name }) => name === 'registered'),
  }
}
