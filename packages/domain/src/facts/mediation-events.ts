import type {
  CommissionerId,
  Instant,
  LmcId,
  LondonDate,
  NetworkId,
  PracticeId,
  StepId,
} from '../ids.ts'
import type { Answer, ErasableRef } from '../programme/field.ts'
import type { MediationStage } from '../programme/mediation.ts'
import type { WhyDeclined } from './lmc-facts.ts'
import type { OnBehalf } from './step-events.ts'

/** Agreed or failed is what the committee records; that it is no longer needed is found by the engine. */
export type MediationOutcome = 'agreed' | 'failed' | 'joined' | 'notWanted' | 'moved'

/** How a practice that wants a network and has none comes to one; on its commissioner's stream. */
export type MediationEvent =
  | {
      readonly type: 'placeAsked' | 'placeRefusalTakenBack'
      readonly data: { readonly practice: PracticeId; readonly network: NetworkId }
    }
  | {
      readonly type: 'placeRefused' | 'placeRequired'
      readonly data: {
        readonly practice: PracticeId
        readonly network: NetworkId
        readonly reason: ErasableRef
      }
    }
  | {
      readonly type: 'mediationOpened'
      readonly data: { readonly practice: PracticeId; readonly by: 'person' | 'engine' }
    }
  | {
      readonly type: 'mediatorInvited'
      readonly data: {
        readonly practice: PracticeId
        readonly on: LondonDate
        /** Whom: it may look from now on. */
        readonly lmc?: LmcId
        /** Of another committee than the commissioner's own. */
        readonly lmcName?: string
      }
    }
  | {
      readonly type: 'mediatorDeclined'
      readonly data: {
        readonly practice: PracticeId
        readonly on: LondonDate
        readonly because: WhyDeclined
        readonly onBehalf?: OnBehalf
      }
    }
  | {
      readonly type: 'mediatorAccepted' | 'mediationMeetingSet'
      readonly data: {
        readonly practice: PracticeId
        readonly on: LondonDate
        readonly onBehalf?: OnBehalf
      }
    }
  | {
      readonly type: 'mediationOverdue'
      readonly data: {
        readonly practice: PracticeId
        readonly stage: MediationStage
        readonly due: Instant
      }
    }
  | {
      readonly type: 'mediationClosed'
      readonly data: {
        readonly practice: PracticeId
        readonly outcome: MediationOutcome
        readonly network?: NetworkId
        readonly note?: ErasableRef
        readonly onBehalf?: OnBehalf
      }
    }

/** A practice of another commissioner asks a network for a place; on the network's stream, which else would not know. */
export interface PlaceAskedFromElsewhere {
  readonly type: 'placeAskedFromElsewhere'
  readonly data: { readonly practice: PracticeId; readonly commissioner: CommissionerId }
}

/** A practice is a member by what mediation agreed, or by what the commissioner requires: the answer that names it. */
export interface PracticePlaced {
  readonly type: 'practicePlaced'
  readonly data: {
    readonly practice: PracticeId
    readonly because: 'mediation' | 'required'
    readonly step: StepId
    readonly answer: Answer
  }
}
