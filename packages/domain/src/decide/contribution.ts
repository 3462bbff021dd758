import type { DecisionOutcome, OnBehalf, Vote } from '../facts/step-events.ts'
import type { Fact } from '../facts/stream-ref.ts'
import type { LondonDate, MeetingId, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Answer, ErasableRef } from '../programme/field.ts'
import type { OutOfMeetingBody } from '../programme/routes.ts'
import type { Refusal } from '../refusal.ts'

/** What somebody does on a step. Words that may have to be erased are already references here. */
export type Contribution =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'propose'; readonly answer: Answer }
  | { readonly kind: 'agree'; readonly version: number }
  | { readonly kind: 'decline'; readonly version: number; readonly reason: ErasableRef }
  | { readonly kind: 'sign'; readonly version: string; readonly answer: Answer }
  | { readonly kind: 'withdraw'; readonly reason: ErasableRef }
  /** What all have signed is to say something else; they sign it, decline, or it is withdrawn. */
  | { readonly kind: 'vary'; readonly answer: Answer }
  | {
      readonly kind: 'declineVariation' | 'withdrawVariation'
      readonly version: string
      readonly reason: ErasableRef
    }
  | {
      readonly kind: 'judge'
      readonly verdict: 'accepted' | 'returned'
      readonly items: readonly string[]
      readonly reason?: ErasableRef
    }
  | {
      readonly kind: 'decide'
      /** Absent where the body of the commissioner's own route decided. */
      readonly by?: OutOfMeetingBody
      readonly outcome: DecisionOutcome
      readonly heldAt?: MeetingId
      readonly votes: readonly Vote[]
      readonly conditions?: ErasableRef
      readonly conditionsBy?: LondonDate
      readonly reason?: ErasableRef
    }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'notApplicable'; readonly reason: ErasableRef }

export type ContributionKind = Contribution['kind']

export interface CompleteStep {
  readonly step: StepId
  readonly practice?: PracticeId
  readonly network?: NetworkId
  readonly meeting?: MeetingId
  readonly contribution: Contribution
  /** Entered by the support lead for somebody who phoned or wrote; never for a signature. */
  readonly onBehalf?: OnBehalf
}

/** The answer of a decider: new facts, or a refusal. Exactly one. */
export type Decided =
  | { readonly ok: true; readonly facts: readonly Fact[] }
  | { readonly ok: false; readonly refusal: Refusal }

export const decided = (...facts: readonly Fact[]): Decided => ({ ok: true, facts })
export const refused = (refusal: Refusal): Decided => ({ ok: false, refusal })
