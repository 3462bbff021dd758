import type { Actor } from '../access/grants.ts'
import { londonDateOf, startOfDay } from '../calendar/london-day.ts'
import { stageNow as disputeStage } from '../dispute/disputes.ts'
import type { DisputeOutcome } from '../facts/dispute-events.ts'
import type { Dispute } from '../facts/dispute-state.ts'
import type { LmcAct } from '../facts/lmc-facts.ts'
import type { MediationOutcome } from '../facts/mediation-events.ts'
import type { Mediation } from '../facts/place-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type {
  CommissionerId,
  DisputeId,
  Instant,
  LondonDate,
  NetworkId,
  PracticeId,
} from '../ids.ts'
import { stageNow } from '../mediation/mediation-clock.ts'
import { findStep } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { isInvitedToDispute, isInvitedToMediation } from './invited.ts'

/** What waits for the committee, since when and by when. */
export interface WaitsForLmc {
  readonly act: LmcAct
  readonly since: Instant
  readonly due: Instant
  readonly overdue: boolean
}

/** A mediation for a practice that no network wants, or a dispute of members, to which a committee was invited. */
export interface LmcCase {
  readonly about:
    | { readonly kind: 'mediation'; readonly practice: PracticeId }
    | { readonly kind: 'dispute'; readonly network: NetworkId; readonly dispute: DisputeId }
  readonly commissioner: CommissionerId
  readonly commissionerName: string
  /** The practice, or the network. */
  readonly name: string
  /** The part of the agreement that a dispute is about. */
  readonly part: string | null
  readonly invitedOn: LondonDate
  /** Null once it has ended. */
  readonly waits: WaitsForLmc | null
  readonly endedAt: Instant | null
  readonly outcome: MediationOutcome | DisputeOutcome | null
}

/** What a mediator of a committee has been invited to at this commissioner: by its clock, then what has ended. */
export function lmcCases(world: World, actor: Actor): readonly LmcCase[] {
  const mediations = Object.values(world.commissioner.places ?? {}).flatMap(
    ({ practice, mediation }) =>
      mediation && isInvitedToMediation(mediation, actor)
        ? [ofMediation(world, practice, mediation)]
        : [],
  )
  const disputes = [...world.networks.values()].flatMap((network) =>
    Object.values(network.disputes ?? {})
      .filter((dispute) => isInvitedToDispute(dispute, actor))
      .map((dispute) => ofDispute(world, network, dispute)),
  )
  return [...mediations, ...disputes].toSorted(byClock)
}

export const byClock = (a: LmcCase, b: LmcCase): number =>
  (a.waits?.due ?? last) - (b.waits?.due ?? last) ||
  (b.endedAt ?? 0) - (a.endedAt ?? 0) ||
  (a.name < b.name ? -1 : 1)

const last = Number.MAX_SAFE_INTEGER

const home = ({ commissioner: { id, name } }: World) => ({
  commissioner: id,
  commissionerName: name,
})

function ofMediation(world: World, practice: PracticeId, mediation: Mediation): LmcCase {
  const rules = world.programme.mediation
  const stage = rules ? stageNow(rules, mediation, londonDateOf(world.now)) : null
  const invitedOn = mediation.invitedOn ?? londonDateOf(mediation.openedAt)
  const clock = stage && { since: startOfDay(invitedOn), due: stage.due }
  return {
    about: { kind: 'mediation', practice },
    ...home(world),
    name: world.practices.get(practice)?.published.name ?? practice,
    part: null,
    invitedOn,
    waits: clock && waitsFor(world, mediation, clock),
    endedAt: mediation.closedAt ?? null,
    outcome: mediation.outcome ?? null,
  }
}

function ofDispute(world: World, network: NetworkState, dispute: Dispute): LmcCase {
  const rules = world.programme.disputes
  const now = rules ? disputeStage(rules, dispute) : null
  const held = dispute.stages.findLast(({ lmc }) => lmc !== undefined)
  const invitedOn = held?.on ?? londonDateOf(held?.from ?? dispute.raisedAt)
  const clock = now && { since: startOfDay(invitedOn), due: now.due }
  return {
    about: { kind: 'dispute', network: network.id, dispute: dispute.id },
    ...home(world),
    name: network.name,
    part: findStep(world.programme, dispute.step)?.title ?? dispute.step,
    invitedOn,
    waits: clock && waitsFor(world, held ?? { meetings: [] }, clock),
    endedAt: dispute.closedAt ?? null,
    outcome: dispute.outcome ?? null,
  }
}

/** Whoever has met has accepted. */
function waitsFor(
  { now }: World,
  { acceptedOn, meetings }: Pick<Mediation, 'acceptedOn' | 'meetings'>,
  clock: Pick<WaitsForLmc, 'since' | 'due'>,
): WaitsForLmc {
  const met = meetings.some((on) => on <= londonDateOf(now))
  const accepted = acceptedOn !== undefined || meetings.length > 0
  const act = met ? 'settle' : accepted ? 'meet' : 'accept'
  return { act, ...clock, overdue: now > clock.due }
}
