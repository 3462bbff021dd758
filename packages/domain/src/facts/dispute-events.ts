import type { DisputeId, Instant, LmcId, LondonDate, PracticeId, StepId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { OwnerTier } from '../programme/programme.ts'
import type { OnBehalf } from './step-events.ts'

export type DisputeOutcome = 'settled' | 'notSettled' | 'takenBack'

/** A dispute of members on an agreement that they have signed; why, and what came of it, is in confidence. */
export type DisputeEvent =
  | {
      readonly type: 'disputeRaised'
      readonly data: {
        readonly dispute: DisputeId
        readonly practice: PracticeId
        /** The part of the agreement that it is about. */
        readonly step: StepId
        readonly stage: string
        readonly reason: ErasableRef
      }
    }
  | {
      readonly type: 'disputeMeetingSet' | 'disputeAccepted'
      readonly data: {
        readonly dispute: DisputeId
        readonly on: LondonDate
        readonly onBehalf?: OnBehalf
      }
    }
  | {
      readonly type: 'disputeReferred'
      readonly data: {
        readonly dispute: DisputeId
        readonly stage: string
        readonly on: LondonDate
        /** Whom it was referred to: it may look from now on. */
        readonly lmc?: LmcId
      }
    }
  | {
      readonly type: 'disputeOverdue'
      readonly data: {
        readonly dispute: DisputeId
        readonly stage: string
        readonly due: Instant
        /** Who sees to it from now on, and until when. */
        readonly to: OwnerTier
        readonly until: Instant
      }
    }
  | {
      readonly type: 'disputeClosed'
      readonly data: {
        readonly dispute: DisputeId
        readonly outcome: DisputeOutcome
        readonly note?: ErasableRef
        readonly onBehalf?: OnBehalf
      }
    }
