import type { StepId } from '../ids.ts'
import type { Parameter } from './parameter.ts'

/**
 * How a document changes once all have signed it and later steps rest on that: the members vary a part of it, and what
 * they signed first binds them until they have signed the variation.
 */
export interface VariedLater {
  /** The parts that the members vary among themselves. The others are changed by notice, as policy binds them. */
  readonly parts: Parameter<readonly StepId[]>
  /** Calendar days that the members have to sign a variation. */
  readonly signWithinDays: Parameter<number>
  readonly remindWorkingDaysBefore: readonly number[]
  /** The kind of blocker that is raised once those days are over. */
  readonly late: string
}
