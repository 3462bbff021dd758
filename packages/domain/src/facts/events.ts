import type {
  CommissionerId,
  Instant,
  LondonDate,
  MeetingId,
  NetworkId,
  PracticeId,
  StepId,
} from '../ids.ts'
import type { Answer, ErasableRef } from '../programme/field.ts'
import type { OwnerTier } from '../programme/programme.ts'
import type { CommissioningModel, Quorum } from '../programme/routes.ts'
import type { AgreementVariationEvent, VariationBinds } from './agreement-variation-events.ts'
import type { BlockerEvent } from './blocker-events.ts'
import type { ChangeEvent } from './change-events.ts'
import type { DisputeEvent } from './dispute-events.ts'
import type { DissolutionEvent, EndedBecause, NetworkWithdrawn } from './dissolution-events.ts'
import type { IssuedFront } from './front-text.ts'
import type { HandOverEvent, LeadEvent } from './lead-events.ts'
import type { LmcNamed, NamedLmc } from './lmc-facts.ts'
import type { MediationEvent, PlaceAskedFromElsewhere, PracticePlaced } from './mediation-events.ts'
import type { NoticeText } from './notice-text.ts'
import type { OutsideEvent } from './outside-events.ts'
import type { PublishedPractice } from './published-practice.ts'
import type { RegisterEvent } from './register-events.ts'
import type { StepEvent } from './step-events.ts'
import type { VersionAdopted, VersionEvent } from './version-events.ts'

export type EngineEvent =
  | { readonly type: 'engineFailed'; readonly data: { readonly error: string } }
  | { readonly type: 'engineRecovered'; readonly data: Readonly<Record<string, never>> }

export type ProgrammeEvent =
  | {
      readonly type: 'programmeCreated'
      readonly data: { readonly version: number; readonly documentHash: string }
    }
  | { readonly type: 'programmeOpened'; readonly data: { readonly on: LondonDate } }
  | {
      readonly type: 'milestoneDatePassed'
      readonly data: { readonly milestone: string; readonly date: LondonDate }
    }
  | VersionEvent
  | EngineEvent

export interface CommitteeMember {
  readonly id: string
  readonly role: 'layChair' | 'lay' | 'executive' | 'gp' | 'independentGp' | 'nurse' | 'nhsEngland'
  /** The practice a GP member works at: a fact from which conflicts are found. */
  readonly practice?: PracticeId
  /** Stands in for this member, who then does not vote. */
  readonly alternateFor?: string
}

/** What members with a conflict do while it is decided: leave, or speak first. Never vote (S68 S69). */
export type WhenConflicted = 'leave' | 'speak'

/**
 * An entry in the register of interests. The practice is the fact from which conflicts are found; whose family and
 * what share are words, which can be erased.
 */
export interface Interest {
  readonly interest: string
  /** Id of the committee member, never a name. */
  readonly member: string
  readonly kind: 'practice' | 'partnership' | 'family'
  readonly practice: PracticeId
  readonly details?: ErasableRef
}

/** What a commissioner does when a practice with a list is in no network (domain section 9). */
export type GapPolicy = 'holdAll' | 'confirmReady'

/** Who answers for holding all networks, and when that is looked at again. */
export interface Hold {
  readonly owner: OwnerTier
  readonly reviewOn: LondonDate
}

export type CommissionerEvent =
  | {
      readonly type: 'commissionerEnrolled'
      readonly data: {
        readonly name: string
        readonly stp: string
        readonly region: string
        readonly regionName: string
        readonly model: CommissioningModel
        /** Full delegation is assumed where no file says otherwise. */
        readonly modelAssumed: boolean
        readonly gapPolicy: GapPolicy
        readonly officerMayDecide?: boolean
        readonly lmc?: NamedLmc
        /** A neighbour: only those of its practices take part that share a network with another commissioner's. */
        readonly neighbour?: true
      }
    }
  | {
      readonly type: 'delegationSchemeSet'
      readonly data: { readonly officerMayDecide: boolean; readonly reason: ErasableRef }
    }
  | {
      readonly type: 'gapPolicySet'
      readonly data: {
        readonly gapPolicy: GapPolicy
        readonly reason: ErasableRef
        readonly hold?: Hold
      }
    }
  | { readonly type: 'holdLifted'; readonly data: { readonly reason: ErasableRef } }
  | {
      readonly type: 'committeeAppointed'
      readonly data: {
        readonly members: readonly CommitteeMember[]
        readonly quorum?: Quorum
        readonly whenConflicted?: WhenConflicted
      }
    }
  | { readonly type: 'interestDeclared'; readonly data: Interest }
  | { readonly type: 'interestEnded'; readonly data: { readonly interest: string } }
  | {
      readonly type: 'meetingScheduled'
      readonly data: {
        readonly meeting: MeetingId
        readonly on: LondonDate
        readonly papersBy: LondonDate
        readonly agenda: readonly NetworkId[]
      }
    }
  | VersionAdopted
  | {
      readonly type: 'coverPlanned'
      readonly data: { readonly practice: PracticeId; readonly by: NetworkId }
    }
  | LmcNamed
  /** The practice is in a network by now. */
  | { readonly type: 'coverEnded'; readonly data: { readonly practice: PracticeId } }
  | MediationEvent
  | HandOverEvent
  | StepEvent
  | BlockerEvent
  | EngineEvent

export type ExceptionKind = 'ruralUnder30k' | 'under30k' | 'dispersal' | 'crossesBoundary'

/** What one step, or one member's instance of it, contributes to a document. */
export interface IssuedPart {
  readonly step: StepId
  readonly practice?: PracticeId
  readonly answer: Answer | null
}

export type NetworkEvent =
  | {
      readonly type: 'networkProposed'
      readonly data: {
        readonly name: string
        readonly commissioner: CommissionerId
        readonly proposedBy?: PracticeId
      }
    }
  | NetworkWithdrawn
  | DissolutionEvent
  | AgreementVariationEvent
  /** The text of a version that somebody signs: kept, so that a later one can be compared with it. */
  | {
      readonly type: 'documentIssued'
      readonly data: {
        readonly document: string
        readonly version: string
        readonly parts: readonly IssuedPart[]
        readonly front?: IssuedFront
      }
    }
  /** A version that binds: signed by all, or by as many as the agreement that stood before asked for. */
  | {
      readonly type: 'agreementMade'
      readonly data: {
        readonly document: string
        readonly version: string
        readonly signed: readonly PracticeId[]
        readonly bound: readonly PracticeId[]
      }
    }
  | {
      readonly type: 'exceptionRequested'
      readonly data: {
        readonly exception: ExceptionKind
        readonly reason: ErasableRef
        readonly evidence?: ErasableRef
        /** For whom: the members of today, and as changes of which there is notice would leave them. */
        readonly groups?: readonly (readonly PracticeId[])[]
      }
    }
  | {
      readonly type: 'exceptionGranted' | 'exceptionRefused' | 'exceptionWithdrawn'
      readonly data: {
        readonly exception: ExceptionKind
        readonly by: 'commissioner' | 'region'
        readonly reason: ErasableRef
      }
    }
  | VersionAdopted
  | ChangeEvent
  | PlaceAskedFromElsewhere
  | PracticePlaced
  | OutsideEvent
  | DisputeEvent
  | LeadEvent
  | StepEvent
  | BlockerEvent
  | EngineEvent

export type PracticeEvent =
  | { readonly type: 'practiceEnrolled'; readonly data: PublishedPractice }
  /** The text that a notice serves on the practice, which it signs as it is. */
  | {
      readonly type: 'documentServed'
      readonly data: {
        readonly document: string
        readonly network: NetworkId
        readonly version: string
        readonly text: NoticeText
      }
    }
  /** A group names the practice among its members; it may be named by two until it chooses. */
  | { readonly type: 'claimed' | 'claimReleased'; readonly data: { readonly network: NetworkId } }
  /** It was in a group that is none any more, or was named by it: so that it is told. */
  | {
      readonly type: 'groupEnded'
      readonly data: {
        readonly network: NetworkId
        readonly name: string
        readonly because: EndedBecause
      }
    }
  /** It asks to join an approved network, or is asked to; and then joins, or does not. */
  | {
      readonly type: 'joiningAsked' | 'joiningEnded'
      readonly data: { readonly network: NetworkId }
    }
  | {
      readonly type: 'networkJoined' | 'networkLeft'
      readonly data: { readonly network: NetworkId }
    }
  | RegisterEvent
  | VariationBinds
  | StepEvent

export type StreamKind = 'programme' | 'commissioner' | 'network' | 'practice'

export interface EventsOf {
  readonly programme: ProgrammeEvent
  readonly commissioner: CommissionerEvent
  readonly network: NetworkEvent
  readonly practice: PracticeEvent
}
export type DomainEvent = EventsOf[StreamKind]

/** When a fact happened by the programme's clock. */
export interface Occurred {
  readonly at: Instant
}
