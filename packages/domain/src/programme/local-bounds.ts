import type { StepId } from '../ids.ts'
import type { Phase } from './programme.ts'

/**
 * What a commissioner may add to a national version or tighten in it; nothing mandatory is ever loosened. In 2019
 * that was nothing: the wording could not be varied locally (S7), and the six items were all that a commissioner
 * might ask for (S8).
 */
export interface LocalBounds {
  readonly steps?: Readonly<Record<StepId, StepBounds>>
  /** Phases to which a commissioner may add steps of its own. */
  readonly mayAddSteps?: readonly Phase[]
  readonly mayRemindMore?: boolean
}

export interface StepBounds {
  readonly dueEarlierByDays?: number
  readonly mayAddQuestions?: number
  readonly mayAddRules?: readonly string[]
  /** Between which values a parameter of a rule may lie. */
  readonly parameters?: readonly {
    readonly rule: string
    readonly name: string
    readonly from: number
    readonly to: number
  }[]
}
