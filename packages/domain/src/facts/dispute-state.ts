import type { DisputeId, Instant, LmcId, LondonDate, PracticeId, StepId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { OwnerTier } from '../programme/programme.ts'
import type { DisputeOutcome } from './dispute-events.ts'
import type { EnteredForLmc } from './lmc-facts.ts'

/** A stage of a dispute, from when it began until the next did. */
export interface DisputeStageHeld {
  readonly stage: string
  readonly from: Instant
  /** The day of the referral. */
  readonly on?: LondonDate
  /** The committee that it was referred to, where it has a mediator in Muster. */
  readonly lmc?: LmcId
  readonly acceptedOn?: LondonDate
  /** What the support lead recorded for the committee. */
  readonly entered?: readonly EnteredForLmc[]
  readonly meetings: readonly LondonDate[]
  /** Who sees to it since its time has run out, and until when. */
  readonly owner?: OwnerTier
  readonly due?: Instant
}

export interface Dispute {
  readonly id: DisputeId
  readonly practice: PracticeId
  readonly step: StepId
  readonly reason: ErasableRef
  readonly raisedAt: Instant
  readonly stages: readonly DisputeStageHeld[]
  readonly outcome?: DisputeOutcome
  readonly note?: ErasableRef
  readonly closedAt?: Instant
}
