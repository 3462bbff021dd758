import type { Parameter } from './parameter.ts'

/** How long members may leave a proposal to give their group up without an answer. */
export interface GivingUp {
  readonly answerWithinWorkingDays: Parameter<number>
  readonly remindWorkingDaysBefore: readonly number[]
  /** The kind of blocker for a member that has not answered by then. */
  readonly unanswered: string
}
