import type { StepItem } from '../facts/step-events.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import type { AcceptanceCall, Step } from '../programme/step.ts'
import type { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'

/** One attempt to complete a step, as an acceptance rule sees it. */
export interface Attempt {
  readonly world: World
  readonly step: Step
  readonly item: StepItem
  /** The network concerned; for a practice's own step the one it is in or was claimed by, where there is one. */
  readonly network?: NetworkId
  /** The practice that answers, agrees or signs. */
  readonly practice?: PracticeId
  /** What was answered; for computed steps empty. */
  readonly answer: Answer
}

/** Null accepts. Pure; cites its policy source where it is defined. */
export type AcceptanceRule = (
  attempt: Attempt,
  parameters: NonNullable<AcceptanceCall['with']>,
) => Refusal | null
