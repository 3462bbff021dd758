import type { StepId } from '../ids.ts'
import type { Parameter } from './parameter.ts'

/**
 * Something that a network needs from a party without an account in Muster. Whoever does the step chases it: when it
 * was asked for, for when it is promised, and how long the other side normally takes are on record (section 8).
 */
export interface OutsideRequest {
  readonly name: string
  readonly label: string
  /** Who is asked, in words. */
  readonly party: string
  /** The step that is done once all of it has come. */
  readonly step: StepId
  /** The question of that step that says when it was asked for, filled in beforehand. */
  readonly askedField?: string
  /** How long it normally takes: the outside clock, until a day is promised. */
  readonly withinWorkingDays: Parameter<number>
  /** The kind of blocker that is raised when the clock has run out. */
  readonly overdue: string
  /** A code that comes back, another for each network of the programme. */
  readonly issues?: {
    readonly label: string
    readonly hint: string
    /** A regular expression for the whole code, and what to say otherwise. */
    readonly matches: string
    readonly says: string
    /** How long it may then take until the step is done, and the kind of blocker raised after that. */
    readonly confirmWithinWorkingDays: Parameter<number>
    readonly unconfirmed: string
  }
  /** What the national register is asked to enter. */
  readonly register?: {
    readonly role: string
    readonly memberLink: string
    readonly payeeLink: string
    readonly source: string
  }
  readonly source: string
}
