import type { LondonDate, StepId } from '../ids.ts'
import type { Parameter } from './parameter.ts'

/** A text that somebody else is to provide. Its day may slip: a later version of the programme then says so. */
export interface Template {
  readonly name: string
  readonly label: string
  /** The steps in which it may be used; it is never needed. */
  readonly steps: readonly StepId[]
  readonly availableFrom: Parameter<LondonDate>
}
