import { type Actor, leads, practiceOf } from '../access/grants.ts'
import type { DisputeOutcome } from '../facts/dispute-events.ts'
import type { Dispute, DisputeStageHeld } from '../facts/dispute-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { DisputeId, Instant, LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import { type EnteredView, enteredViews } from '../lmc/entered-view.ts'
import { isMediatorOf, lmcName } from '../lmc/invited.ts'
import { findStep } from '../progress/completion.ts'
import { ownerLabels } from '../progress/party-labels.ts'
import type { World } from '../world.ts'
import { type StageNow, stageNow } from './disputes.ts'
import { seesTo } from './settle-dispute.ts'

export interface DisputeView {
  readonly id: DisputeId
  readonly network: NetworkId
  readonly networkName: string
  readonly about: string
  readonly practiceName: string
  readonly raisedAt: Instant
  /** A reference until the operation puts the words there; null for those who may not read them. */
  readonly reason: string | null
  readonly stages: readonly {
    readonly label: string
    readonly from: Instant
    readonly on: LondonDate | null
    readonly meetings: readonly LondonDate[]
    /** The committee that it was referred to, by name; null where it has no mediator in Muster. */
    readonly mediator: string | null
    readonly acceptedOn: LondonDate | null
    readonly entered: readonly EnteredView[]
  }[]
  readonly now: {
    readonly label: string
    readonly ownerLabel: string
    readonly due: Instant
    readonly overdue: boolean
    /** Whoever had to see to it first did not in time. */
    readonly escalated: boolean
    /** At the committee's stage: the support lead who records says who of the committee asked for it. */
    readonly mediated: boolean
  } | null
  readonly outcome: DisputeOutcome | null
  readonly closedAt: Instant | null
  readonly note: string | null
  readonly mayAccept: boolean
  readonly mayRecord: boolean
  /** The next stage, where there is one and the person may refer it. */
  readonly mayRefer: string | null
  readonly mayClose: readonly DisputeOutcome[]
}

/** The disputes of a network, the open ones first. */
export const disputesOf = (
  world: World,
  actor: Actor,
  network: NetworkState,
): readonly DisputeView[] =>
  Object.values(network.disputes ?? {})
    .toSorted(
      (a, b) =>
        Number(a.closedAt !== undefined) - Number(b.closedAt !== undefined) ||
        b.raisedAt - a.raisedAt,
    )
    .map((dispute) => disputeView(world, actor, network, dispute))

export function disputeView(
  world: World,
  actor: Actor,
  network: NetworkState,
  dispute: Dispute,
): DisputeView {
  const rules = world.programme.disputes
  const now = rules ? stageNow(rules, dispute) : null
  const mine = now !== null && seesTo(world, actor, network.id, dispute)
  const forLmc =
    now?.rule.mediated === true && (leads(world, actor) || isMediatorOf(actor, now.held.lmc))
  const label = (stage: string) => rules?.stages.find(({ name }) => name === stage)?.label ?? stage
  return {
    id: dispute.id,
    network: network.id,
    networkName: network.name,
    about: titleOf(world, dispute.step),
    practiceName: nameOf(world, dispute.practice),
    raisedAt: dispute.raisedAt,
    reason: dispute.reason.ref,
    stages: dispute.stages.map((held) => stageView(world, held, label(held.stage))),
    now: now && {
      label: now.rule.label,
      ownerLabel: ownerLabels[now.owner],
      due: now.due,
      overdue: world.now > now.due,
      escalated: now.held.owner !== undefined,
      mediated: now.rule.mediated === true,
    },
    outcome: dispute.outcome ?? null,
    closedAt: dispute.closedAt ?? null,
    note: dispute.note?.ref ?? null,
    mayAccept: forLmc && now.held.acceptedOn === undefined,
    mayRecord: now?.rule.mediated ? forLmc : mine,
    mayRefer: (mine && now.next?.label) || null,
    mayClose: now ? closings(world, actor, dispute, now) : [],
  }
}

const stageView = (
  world: World,
  { from, on, meetings, lmc, acceptedOn, entered }: DisputeStageHeld,
  label: string,
): DisputeView['stages'][number] => ({
  label,
  from,
  on: on ?? null,
  meetings,
  mediator: lmc ? lmcName(world, lmc) : null,
  acceptedOn: acceptedOn ?? null,
  entered: enteredViews(entered),
})

function closings(
  world: World,
  actor: Actor,
  { practice }: Dispute,
  { held, next }: StageNow,
): readonly DisputeOutcome[] {
  if (isMediatorOf(actor, held.lmc)) return ['settled', 'notSettled']
  const lead = leads(world, actor)
  if (!lead && practiceOf(actor, [practice]) === undefined) return []
  return ['settled', 'takenBack', ...(lead && !next ? (['notSettled'] as const) : [])]
}

const titleOf = ({ programme }: World, step: StepId) => findStep(programme, step)?.title ?? step
const nameOf = ({ practices }: World, id: PracticeId) => practices.get(id)?.published.name ?? id
