import type { StepId } from '../ids.ts'

/**
 * How the commissioners of a network that crosses their line agree which of them leads it. Without it, the one that
 * the group was put forward to does.
 */
export interface LeadCommissioner {
  /** The step that cannot start before it is agreed: the decision on the network. */
  readonly before: StepId
  /** Calendar days from go-live by which they agree; then the region decides. */
  readonly agreeByOffset: number
  /** Calendar days that they normally need once the members are agreed. */
  readonly days: number
  /** The kind of blocker that it becomes when they have not. */
  readonly late: string
  readonly source: string
}
