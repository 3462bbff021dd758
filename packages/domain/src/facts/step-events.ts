import type { Instant, LondonDate, MeetingId, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Answer, ErasableRef } from '../programme/field.ts'
import type { DecidingBody } from '../programme/routes.ts'
import type { Party } from '../programme/step.ts'

/** Which instance of a step: a meeting's steps name their meeting. */
export interface StepItem {
  readonly step: StepId
  readonly meeting?: MeetingId
}

/** Entered by the support lead for somebody who phoned or wrote: by whom it was asked, and how. */
export interface OnBehalf {
  readonly askedBy: ErasableRef
  readonly how: 'phone' | 'email' | 'letter' | 'inPerson'
}

export interface Vote {
  /** Id of the committee member, never a name. */
  readonly member: string
  readonly vote: 'for' | 'against' | 'abstain' | 'recused' | 'absent'
}

export type DecisionOutcome = 'approve' | 'approveWithConditions' | 'defer' | 'refuse'

/** The committee's meeting notes a decision taken outside it, or votes on its chair's action. */
export interface Report {
  readonly heldAt: MeetingId
  readonly outcome: 'noted' | 'ratified' | 'notRatified'
  readonly votes: readonly Vote[]
  readonly reason?: ErasableRef
}

/** What can happen to a step, on any stream. */
export type StepEvent =
  | {
      readonly type: 'stepAnswered'
      readonly data: StepItem & {
        readonly answer: Answer
        readonly by: Party | 'programme'
        readonly onBehalf?: OnBehalf
      }
    }
  | {
      readonly type: 'stepProposed'
      readonly data: StepItem & {
        readonly version: number
        readonly answer: Answer
        readonly practice?: PracticeId
      }
    }
  | {
      readonly type: 'proposalAgreed'
      readonly data: StepItem & {
        readonly version: number
        readonly practice: PracticeId
        readonly onBehalf?: OnBehalf
      }
    }
  | {
      readonly type: 'proposalDeclined'
      readonly data: StepItem & {
        readonly version: number
        readonly practice: PracticeId
        readonly reason: ErasableRef
      }
    }
  | {
      readonly type: 'documentSigned'
      readonly data: StepItem & {
        readonly network: NetworkId
        readonly version: string
        readonly answer: Answer
      }
    }
  /** Bound by a variation that others signed, as the agreement that this practice had signed says. */
  | {
      readonly type: 'boundByOthers'
      readonly data: StepItem & { readonly network: NetworkId; readonly version: string }
    }
  /** Taken back by the practice itself, before anything rests on it. */
  | {
      readonly type: 'signatureWithdrawn'
      readonly data: StepItem & {
        readonly network: NetworkId
        readonly version: string
        readonly reason: ErasableRef
      }
    }
  | {
      readonly type: 'stepJudged'
      readonly data: StepItem & {
        readonly verdict: 'accepted' | 'returned'
        /** Field ids or item names that are missing or wrong. */
        readonly items: readonly string[]
        readonly reason?: ErasableRef
      }
    }
  | {
      readonly type: 'stepDecided'
      readonly data: StepItem & {
        readonly body: DecidingBody
        readonly outcome: DecisionOutcome
        readonly heldAt?: MeetingId
        readonly votes: readonly Vote[]
        readonly conditions?: ErasableRef
        readonly conditionsBy?: LondonDate
        readonly reason?: ErasableRef
      }
    }
  /** Whoever approved is content: what the approval was made to depend on is done. */
  | { readonly type: 'conditionsMet'; readonly data: StepItem & { readonly note: ErasableRef } }
  /** What the committee made of a decision that was taken outside its meetings. */
  | { readonly type: 'decisionReported'; readonly data: StepItem & Report }
  /** `facts` are what a computed step rests on, kept as they were. */
  | {
      readonly type: 'stepCompleted'
      readonly data: StepItem & { readonly facts: Readonly<Record<string, unknown>> }
    }
  | { readonly type: 'stepAcknowledged'; readonly data: StepItem }
  | {
      readonly type: 'stepNotApplicable'
      readonly data: StepItem & { readonly reason: ErasableRef }
    }
  | {
      readonly type: 'stepReopened'
      readonly data: StepItem & {
        readonly because:
          | 'returned'
          | 'membersChanged'
          | 'proposalChanged'
          | 'amended'
          | 'interimEnded'
          | 'exceptionWithdrawn'
        readonly due?: Instant
      }
    }
  /** What an amendment had reopened counts again: a further version accepts it as it was. */
  | { readonly type: 'stepRestored'; readonly data: StepItem }
  /** One event a step, so that what is recorded does not depend on how looks happen to be grouped. */
  | { readonly type: 'stepOpened'; readonly data: StepItem }
  | {
      readonly type: 'reminderSent'
      readonly data: StepItem & {
        readonly practices?: readonly PracticeId[]
        readonly due: Instant
        /** Working days before the due date; 0 is the chase when it is late. */
        readonly workingDaysBefore: number
      }
    }
  | {
      readonly type: 'stepLate'
      readonly data: StepItem & {
        readonly due: Instant
        readonly practices?: readonly PracticeId[]
      }
    }
  | {
      readonly type: 'paymentWithheld' | 'paymentReleased'
      readonly data: {
        readonly payment: string
        readonly step: StepId
        readonly practices?: readonly PracticeId[]
      }
    }
