import type { StepId } from '../ids.ts'
import type { Parameter } from './parameter.ts'

/**
 * How a document is varied that all members have signed: by every member, or as an answer of it says. The answers are
 * of the text that stands, so that nobody is bound by a rule that came with the variation itself.
 */
export interface AgreedVariation {
  /** The step with the members' rule. */
  readonly by: StepId
  /** Its field that says how many have to sign: `all`, `simple` or `twoThirds`. */
  readonly share: string
  /** Its field that says how votes are counted: `onePerPractice` or `byList`. */
  readonly votes: string
  /** Its field that says how many practices have to take part. */
  readonly quorum: string
  /** What the rule may not relax: a change of these is signed by all. So is one of the mandatory front. */
  readonly always: Parameter<readonly StepId[]>
}
