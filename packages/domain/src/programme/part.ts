import type { StepId } from '../ids.ts'
import type { Parameter } from './parameter.ts'

/** A part that somebody plays in every network: the clinical director, the nominated payee. */
export interface Part {
  readonly step: StepId
  /** The question on that step whose answer names the practice. */
  readonly field: string
  /**
   * Steps that approve who holds it, and so wait while it is chosen anew. The signing of a document that the step is
   * part of waits without being named here.
   */
  readonly holds?: Parameter<readonly StepId[]>
}
