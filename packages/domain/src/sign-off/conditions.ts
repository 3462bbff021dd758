import { type Actor, actsAs, leads } from '../access/grants.ts'
import { endOfDay } from '../calendar/london-day.ts'
import {
  type BlockerId,
  blockerId,
  type Instant,
  type LondonDate,
  type NetworkId,
  type StepId,
} from '../ids.ts'
import type { World } from '../world.ts'
import { decisionStep } from './route.ts'

/** Conditions of an approval that are still to be met. */
export interface OpenConditions {
  readonly step: StepId
  readonly by: LondonDate
  /** The kind of blocker that they raise once they are late. */
  readonly whenLate: string
}

/** Null where the network is not approved, or nothing is left of its conditions. */
export function openConditions(
  { programme, networks }: World,
  id: NetworkId,
): OpenConditions | null {
  const step = decisionStep(programme)
  const decision = step && networks.get(id)?.steps[step.id]?.decision
  if (step?.completion.how !== 'decided' || !decision) return null
  const { outcome, conditionsBy: by, conditionsMetAt } = decision
  if (outcome !== 'approveWithConditions' || !by || conditionsMetAt !== undefined) return null
  return { step: step.id, by, whenLate: step.completion.whenConditionsLate }
}

export const areLate = ({ by }: OpenConditions, now: Instant): boolean => now > endOfDay(by)

const prefix = 'conditions-'

export const conditionsBlocker = (step: StepId, by: LondonDate): BlockerId =>
  blockerId(`${prefix}${step}-${by}`)

export const isOfConditions = (blocker: BlockerId): boolean => blocker.startsWith(prefix)

/** Those who decided: the commissioner's support lead, its secretary, or the region. */
export const mayConfirm = (world: World, actor: Actor): boolean =>
  leads(world, actor) || actsAs(world, actor, 'secretary', {}) || actsAs(world, actor, 'region', {})
