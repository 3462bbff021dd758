import { type Actor, leads, practiceOf } from '../access/grants.ts'
import type { DisputeOutcome } from '../facts/dispute-events.ts'
import type { Dispute } from '../facts/dispute-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { DisputeId, Instant, LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Parameter } from '../programme/parameter.ts'
import { findStep } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { ownerLabels } from '../progress/party-labels.ts'
import type { World } from '../world.ts'
import { disputableParts, isBound, openDisputes, stageNow } from './disputes.ts'
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
  }[]
  readonly now: {
    readonly label: string
    readonly ownerLabel: string
    readonly due: Instant
    readonly overdue: boolean
    /** Whoever had to see to it first did not in time. */
    readonly escalated: boolean
  } | null
  readonly outcome: DisputeOutcome | null
  readonly closedAt: Instant | null
  readonly note: string | null
  readonly mayRecord: boolean
  /** The next stage, where there is one and the person may refer it. */
  readonly mayRefer: string | null
  readonly mayClose: readonly DisputeOutcome[]
}

export interface DisputesPage {
  readonly disputes: readonly DisputeView[]
  /** About what somebody may raise one, and for which practices. */
  readonly parts: readonly { readonly step: StepId; readonly title: string }[]
  readonly practices: readonly { readonly id: PracticeId; readonly name: string }[]
  readonly stages: readonly string[]
  readonly goesOn: readonly Parameter<string>[]
  readonly waits: readonly Parameter<string>[]
  readonly notOpen: readonly Parameter<string>[]
}

/** Members and the support lead are told of disputes; others are not (domain section 9). */
export const hearsOfDisputes = (world: World, actor: Actor, network: NetworkId): boolean =>
  leads(world, actor) || practiceOf(actor, membersOf(world, network)) !== undefined

export function disputesPage(world: World, actor: Actor, id: NetworkId): DisputesPage {
  const rules = world.programme.disputes
  const network = world.networks.get(id)
  const { stages = [], goesOn = [], waits = [], notOpen = [] } = rules ?? {}
  const disputed = new Set(network ? openDisputes(network).map(({ step }) => step) : [])
  const parts = disputableParts(world).filter((step) => !disputed.has(step))
  const bound = membersOf(world, id).filter((one) => isBound(world, id, one))
  const own = leads(world, actor) ? bound : bound.filter((one) => practiceOf(actor, [one]))
  return {
    disputes: network ? disputesOf(world, actor, network) : [],
    parts: parts.map((step) => ({ step, title: titleOf(world, step) })),
    practices: own.map((one) => ({ id: one, name: nameOf(world, one) })),
    stages: stages.map(({ label }) => label),
    goesOn,
    waits,
    notOpen,
  }
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

function disputeView(
  world: World,
  actor: Actor,
  network: NetworkState,
  dispute: Dispute,
): DisputeView {
  const rules = world.programme.disputes
  const now = rules ? stageNow(rules, dispute) : null
  const mine = now !== null && seesTo(world, actor, network.id, dispute)
  const label = (stage: string) => rules?.stages.find(({ name }) => name === stage)?.label ?? stage
  return {
    id: dispute.id,
    network: network.id,
    networkName: network.name,
    about: titleOf(world, dispute.step),
    practiceName: nameOf(world, dispute.practice),
    raisedAt: dispute.raisedAt,
    reason: dispute.reason.ref,
    stages: dispute.stages.map(({ stage, from, on, meetings }) => ({
      label: label(stage),
      from,
      on: on ?? null,
      meetings,
    })),
    now: now && {
      label: now.rule.label,
      ownerLabel: ownerLabels[now.owner],
      due: now.due,
      overdue: world.now > now.due,
      escalated: now.held.owner !== undefined,
    },
    outcome: dispute.outcome ?? null,
    closedAt: dispute.closedAt ?? null,
    note: dispute.note?.ref ?? null,
    mayRecord: mine,
    mayRefer: (mine && now.next?.label) || null,
    mayClose: now ? closings(world, actor, dispute, now.next === undefined) : [],
  }
}

function closings(
  world: World,
  actor: Actor,
  { practice }: Dispute,
  last: boolean,
): readonly DisputeOutcome[] {
  const lead = leads(world, actor)
  if (!lead && practiceOf(actor, [practice]) === undefined) return []
  return ['settled', 'takenBack', ...(lead && last ? (['notSettled'] as const) : [])]
}

const titleOf = ({ programme }: World, step: StepId) => findStep(programme, step)?.title ?? step
const nameOf = ({ practices }: World, id: PracticeId) => practices.get(id)?.published.name ?? id
