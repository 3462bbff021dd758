import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Dispute, DisputeStageHeld } from '../facts/dispute-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { Instant, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { DisputeRules, DisputeStage } from '../programme/disputes.ts'
import type { OwnerTier } from '../programme/programme.ts'
import { recordOf } from '../progress/completion.ts'
import type { World } from '../world.ts'

export const openDisputes = (network: NetworkState): readonly Dispute[] =>
  Object.values(network.disputes ?? {}).filter(({ closedAt }) => closedAt === undefined)

/** The steps that an agreement is made of which provides for disputes. */
export function disputableParts({ programme }: World): readonly StepId[] {
  const documents = programme.disputes?.documents ?? []
  return [
    ...new Set(
      programme.documents
        .filter(({ name }) => documents.includes(name))
        .flatMap(({ madeOf }) => madeOf),
    ),
  ]
}

/** Whether a practice has signed an agreement that provides for disputes; a variation that it has not, undoes nothing. */
export function isBound(world: World, network: NetworkId, practice: PracticeId): boolean {
  const documents = world.programme.disputes?.documents ?? []
  return world.programme.steps.some(
    (step) =>
      step.completion.how === 'eachSigns' &&
      documents.includes(step.completion.document) &&
      recordOf(world, step, { practice, network }).signedVersion !== undefined,
  )
}

/** What the rules say of the stage that a dispute is at. */
export interface StageNow {
  readonly held: DisputeStageHeld
  readonly rule: DisputeStage
  readonly next: DisputeStage | undefined
  readonly owner: OwnerTier
  readonly due: Instant
}

export function stageNow({ stages }: DisputeRules, dispute: Dispute): StageNow | null {
  const held = dispute.stages.at(-1)
  const at = stages.findIndex(({ name }) => name === held?.stage)
  const rule = stages[at]
  if (!held || !rule || dispute.closedAt !== undefined) return null
  const days = rule.withinWorkingDays.value
  const due = endOfDay(addWorkingDays(londonDateOf(held.from), days))
  return {
    held,
    rule,
    next: stages[at + 1],
    owner: held.owner ?? rule.owner,
    due: held.due ?? due,
  }
}
