import type { StepId } from '../ids.ts'
import type { Field } from './field.ts'
import type { Parameter } from './parameter.ts'
import type { Phase } from './programme.ts'

/** Whose step it is: each practice's, the network's, the commissioner's, or a meeting's of the deciding body. */
export type Scope = 'practice' | 'network' | 'commissioner' | 'meeting'

/**
 * The part somebody plays in a step. `coordinator`, `director` and `payee` are found from the network's own
 * facts: the coordinator stands in until there is a clinical director.
 */
export type Party =
  | 'practice'
  | 'coordinator'
  | 'director'
  | 'payee'
  | 'supportLead'
  | 'secretary'
  | 'region'

/** How a step is completed. */
export type Completion =
  /** One named party answers. */
  | { readonly how: 'answer'; readonly by: Party }
  /** The coordinator proposes; every member practice agrees to that version. */
  | { readonly how: 'allAgree'; readonly proposedBy: Party }
  /** Each member practice signs one exact version of a document. */
  | { readonly how: 'eachSigns'; readonly document: string }
  /** A reviewer accepts, or returns `returns` to the network with a reason and a clock in working days. */
  | {
      readonly how: 'judged'
      readonly by: Party
      readonly returns: StepId
      readonly returnWorkingDays: number
    }
  /** The deciding body decides, by the route of the commissioner. */
  | {
      readonly how: 'decided'
      /** The kind of blocker that conditions raise which are not met by their day. */
      readonly whenConditionsLate: string
    }
  /** Computed from facts. With `confirmedBy` a person confirms it; with `acknowledgedBy` nothing waits for them. */
  | { readonly how: 'computed'; readonly confirmedBy?: Party; readonly acknowledgedBy?: Party }

export interface Dependency {
  readonly step: StepId
  /**
   * Where the commissioner confirms the networks that are ready, the step may start on its own due date although
   * other networks have not completed this one. A commissioner that holds all its networks waits.
   */
  readonly unlessConfirmingReady?: boolean
}

/** What the engine does by itself when a step is not complete at the end of its due date. */
export type WhenLate =
  | { readonly effect: 'chase' }
  /** Raise a blocker of this kind with its accountable owner. */
  | {
      readonly effect: 'raise'
      readonly kind: string
      /** Another kind, with another owner, while a template that the programme promised is not out. */
      readonly whileAwaited?: { readonly template: string; readonly kind: string }
    }
  /** Complete the step with this answer, flagged as entered by the programme. */
  | {
      readonly effect: 'record'
      readonly answer: Readonly<Record<string, unknown>>
      readonly note: string
    }
  /** Hold back a payment until the step is complete. */
  | { readonly effect: 'withhold'; readonly payment: string }

export interface Step {
  readonly id: StepId
  readonly title: string
  readonly phase: Phase
  readonly scope: Scope
  readonly completion: Completion
  /** The form: typed fields, each at most one question. */
  readonly evidence: readonly Field[]
  /** Names of acceptance rules, all of which must hold (see `acceptance/`). */
  readonly accept: readonly AcceptanceCall[]
  readonly after: readonly Dependency[]
  /** Elapsed calendar days the step normally needs once it may start. */
  readonly days: number
  /** Calendar days from go-live: -47 is T-47. */
  readonly dueOffset: number
  /** A date of the contract, which a weekend or bank holiday does not move. */
  readonly fixedDate?: boolean
  readonly whenLate: WhenLate
  /** Working days before the due date on which the person it waits for is reminded. */
  readonly remindWorkingDaysBefore: readonly number[]
  readonly mayBeNotApplicable?: boolean
  /** At most six kinds of blocker offered as reasons on this step; 'something else' is always there. */
  readonly blockers: readonly string[]
  /** Minutes a practice needs, shown beside the next action. */
  readonly minutes?: number
  /** Why the step is asked, in plain words for the person who completes it. */
  readonly why: string
  /** Policy source. `[R]` recalled and `[P]` proposed ones say so. */
  readonly source: string
  /** What to write instead of bank details, which no words may hold; a step about money says it in its own. */
  readonly withoutBankDetails?: Parameter<string>
  readonly interim?: Interim
  /** Commissioner and region see only whether it is done: the text is the members' own. */
  readonly membersOnly?: boolean
}

/**
 * An answer that stands only until a day that it names: an interim director, an interim deed. It never outlasts that
 * day by itself; whatever rests on the step, a lasting answer may take its place.
 */
export interface Interim {
  /** The choice that makes an answer an interim one, and the question that asks until when. */
  readonly field: string
  readonly is: string
  readonly until: string
  readonly atMostDays: Parameter<number>
  /** Only once the step is late. */
  readonly onceLate?: boolean
  /** The first one needs no agreement of the others, who could not agree in time; a further one does. */
  readonly byProposerAlone?: boolean
  readonly remindWorkingDaysBefore: readonly number[]
  /** What it is good for, in words for whoever gives it. */
  readonly mayDo: string
  readonly source: string
}

/** A rule by name with its parameters, so that a programme is data. */
export interface AcceptanceCall {
  readonly rule: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
}
