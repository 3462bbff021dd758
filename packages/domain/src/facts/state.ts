import type {
  BlockerId,
  ChangeId,
  CommissionerId,
  DisputeId,
  Instant,
  LondonDate,
  MeetingId,
  NetworkId,
  PracticeId,
  RegisterChangeId,
  StepId,
} from '../ids.ts'
import type { Answer, ErasableRef } from '../programme/field.ts'
import type { OwnerTier } from '../programme/programme.ts'
import type { CommissioningModel, DecidingBody, Quorum } from '../programme/routes.ts'
import type { Party } from '../programme/step.ts'
import type { AgreementVariation } from './agreement-variation-events.ts'
import type { HandedOn } from './blocker-events.ts'
import type { Change } from './change-state.ts'
import type { Dispute } from './dispute-state.ts'
import type { Dissolution, EndedGroup, Withdrawal } from './dissolution-state.ts'
import type {
  CommitteeMember,
  ExceptionKind,
  GapPolicy,
  Hold,
  Interest,
  IssuedPart,
  WhenConflicted,
} from './events.ts'
import type { GrantedException } from './exception-state.ts'
import type { FrontText } from './front-text.ts'
import type { LeadState } from './lead-state.ts'
import type { NamedLmc } from './lmc-facts.ts'
import type { NoticeText } from './notice-text.ts'
import type { RegisterChange } from './outside-events.ts'
import type { PlaceSought } from './place-state.ts'
import type { PublishedPractice } from './published-practice.ts'
import type { JoinedList } from './register-events.ts'
import type { Closed, RegisterChange as FromRegister } from './register-state.ts'
import type { DecisionOutcome, OnBehalf, Report, Vote } from './step-events.ts'
import type { AddedVersion, Release } from './version-state.ts'

/** A proposal that every member has to agree to, in the version now on the table. */
export interface Proposal {
  readonly version: number
  readonly answer: Answer
  readonly at: Instant
  readonly agreed: Readonly<Record<PracticeId, Instant>>
  readonly declined: Readonly<Record<PracticeId, Instant>>
  /** The step has been opened again since. */
  readonly spent?: true
  /** How a member told the support lead who entered its agreement. */
  readonly onBehalf?: Readonly<Record<PracticeId, OnBehalf['how']>>
}

/** What happened to one step. Statuses that depend on today are computed from this, never stored. */
export interface StepRecord {
  readonly openedAt?: Instant
  readonly completedAt?: Instant
  readonly notApplicable?: boolean
  readonly answer?: Answer
  readonly answeredBy?: Party | 'programme'
  readonly onBehalf?: OnBehalf
  readonly proposal?: Proposal
  readonly signedVersion?: string
  /** The version that binds it by the signatures of others; what it signed itself is an earlier one. */
  readonly boundBy?: string
  /** Since when, where that is not since the step is done. */
  readonly boundAt?: Instant
  /** Kept when a change has to be signed again: by then the step is open. */
  readonly signedAt?: Instant
  readonly returned?: {
    readonly at: Instant
    readonly items: readonly string[]
    readonly reason?: ErasableRef
  }
  readonly decision?: Decision
  readonly facts?: Readonly<Record<string, unknown>>
  readonly acknowledgedAt?: Instant
  readonly reopenedAt?: Instant
  /** When an interim answer ended without a lasting one in its place. */
  readonly interimOver?: Instant
  /** How the step was done before an amendment reopened it; a further version may restore it. */
  readonly setAside?: { readonly completedAt: Instant; readonly notApplicable?: boolean }
  /** Replaces the programme's due date after a return. */
  readonly due?: Instant
  /** Keys `workingDaysBefore@due` of the reminders that went out. */
  readonly reminders?: readonly string[]
  readonly lateAt?: Instant
}

export interface Decision {
  readonly at: Instant
  readonly body: DecidingBody
  readonly outcome: DecisionOutcome
  readonly heldAt?: MeetingId
  readonly votes: readonly Vote[]
  readonly conditions?: ErasableRef
  /** The day by whose end the conditions have to be met. */
  readonly conditionsBy?: LondonDate
  readonly conditionsMetAt?: Instant
  readonly reason?: ErasableRef
  /** What the committee made of it, where it was taken outside a meeting. */
  readonly report?: Report & { readonly at: Instant }
}

export type StepRecords = Readonly<Record<StepId, StepRecord>>

export interface Blocker {
  readonly id: BlockerId
  readonly step: StepId
  readonly kind: string
  readonly owner: OwnerTier
  readonly practice?: PracticeId
  readonly sentence?: ErasableRef
  readonly raisedAt: Instant
  readonly raisedBy: 'person' | 'engine'
  readonly target: Instant
  /** Since when the clock of its owner runs; since it was raised, unless said. */
  readonly clockFrom?: Instant
  readonly escalations: number
  /** Since when its owner owns it, where that is not since it was raised. */
  readonly ownerSince?: Instant
  /** By whom to whom it was given since, and why. */
  readonly handedOn?: readonly HandedOn[]
  readonly resolvedAt?: Instant
}

export type Blockers = Readonly<Record<BlockerId, Blocker>>

export interface Withheld {
  readonly payment: string
  readonly step: StepId
  readonly since: Instant
  readonly practices?: readonly PracticeId[]
}

export interface PracticeState {
  readonly kind: 'practice'
  readonly id: PracticeId
  readonly published: PublishedPractice
  readonly claims: readonly NetworkId[]
  readonly network: NetworkId | null
  /** Approved networks that it asks to join, or that ask it to. */
  readonly joining?: readonly NetworkId[]
  /** The last group that named it and is none any more. */
  readonly endedGroup?: EndedGroup
  readonly steps: StepRecords
  /** What was served on it, by document; the last of each stands. */
  readonly served?: Readonly<Record<string, readonly ServedDocument[]>>
  /** What later registers brought, and what was decided on it. */
  readonly register?: Readonly<Record<RegisterChangeId, FromRegister>>
  readonly closed?: Closed
  readonly lists?: readonly JoinedList[]
  /** The code under which the same practice was known before. */
  readonly continues?: { readonly practice: PracticeId; readonly on: LondonDate }
}

/** A text of the practice's own, which it signs as it was served. */
export interface ServedDocument {
  readonly network: NetworkId
  readonly version: string
  readonly text: NoticeText
  readonly at: Instant
}

/** Something asked of a party without an account. */
export interface Asked {
  readonly askedOn: LondonDate
  readonly promisedFor?: LondonDate
  /** What the national register was asked to enter. */
  readonly register?: RegisterChange
  readonly answeredOn?: LondonDate
  readonly code?: string
}

export interface MadeAgreement {
  readonly version: string
  readonly at: Instant
  readonly signed: readonly PracticeId[]
  readonly bound: readonly PracticeId[]
}

export interface NetworkState {
  readonly kind: 'network'
  readonly id: NetworkId
  readonly name: string
  /** That leads it; until that is settled, the one that the group was put forward to. */
  readonly commissioner: CommissionerId
  /** Absent while nobody has said anything about it. */
  readonly lead?: LeadState
  readonly steps: StepRecords
  readonly blockers: Blockers
  readonly exceptions: Readonly<Partial<Record<ExceptionKind, GrantedException>>>
  readonly withheld: readonly Withheld[]
  /** The texts that were signed, by document and version. */
  readonly issued?: Readonly<Record<string, Readonly<Record<string, readonly IssuedPart[]>>>>
  /** What was asked of parties without an account, by the name of the request; the last time it was asked for. */
  readonly outside?: Readonly<Record<string, Asked>>
  /** Which version of an agreement binds, and who had signed it when it was made. */
  readonly made?: Readonly<Record<string, MadeAgreement>>
  /** The mandatory fronts of those texts: which version had which, and each once in words. */
  readonly fronts?: {
    readonly of: Readonly<Record<string, string>>
    readonly text: Readonly<Record<string, FrontText>>
  }
  /** Texts that read the same but for a member’s code or a merger within: who signed the one has signed the other. */
  readonly stands?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** After its approval, and what registers brought. */
  readonly changes?: Readonly<Record<ChangeId, Change>>
  /** Of what its members have signed, by the version of the variation. */
  readonly variations?: Readonly<Record<string, AgreementVariation>>
  /** Among its members, on what they have signed. */
  readonly disputes?: Readonly<Record<DisputeId, Dispute>>
  /** Practices of other commissioners that asked for a place, with whose they are. */
  readonly askedFrom?: Readonly<Record<PracticeId, CommissionerId>>
  /** The last proposal to give it up. */
  readonly dissolution?: Dissolution
  readonly withdrawnAt?: Instant
  readonly withdrawal?: Withdrawal
  readonly engineError?: string
}

export interface Meeting {
  readonly id: MeetingId
  readonly on: LondonDate
  readonly papersBy: LondonDate
  readonly agenda: readonly NetworkId[]
  readonly steps: StepRecords
}

export interface DeclaredInterest extends Interest {
  readonly at: Instant
  readonly endedAt?: Instant
}

export interface CommissionerState {
  readonly kind: 'commissioner'
  readonly id: CommissionerId
  readonly name: string
  readonly stp: string
  readonly region: string
  readonly regionName: string
  readonly model: CommissioningModel
  readonly modelAssumed: boolean
  readonly gapPolicy: GapPolicy
  /** Who holds its networks and until when; by default where nobody has said. */
  readonly hold?: Hold
  /** Since the region lifted it, the networks that are ready need not wait for any date. */
  readonly holdLiftedAt?: Instant
  /** The version in force for it and its networks; the one the programme was opened with, unless said. */
  readonly version?: number
  /** Whether the scheme of delegation lets an officer or group decide; not, where nobody has said so. */
  readonly officerMayDecide?: boolean
  /** The local medical committee that mediates here; without it the support lead records for one without an account. */
  readonly lmc?: NamedLmc
  /** Who served it before. */
  readonly lmcsBefore?: readonly NamedLmc[]
  /** Only those of its practices take part that share a network with another commissioner's. */
  readonly neighbour?: true
  readonly committee: readonly CommitteeMember[]
  readonly quorum?: Quorum
  readonly whenConflicted?: WhenConflicted
  /** The register of interests, by entry; none where nobody has declared any. */
  readonly interests?: Readonly<Record<string, DeclaredInterest>>
  readonly meetings: Readonly<Record<MeetingId, Meeting>>
  /** Practice code to the network that covers its patients under a local agreement. */
  readonly cover: Readonly<Record<PracticeId, NetworkId>>
  /** That belonged to it and were handed over to another commissioner: its past is theirs too. */
  readonly formerPractices?: readonly PracticeId[]
  /** Practices that asked for a place, or that a group refused; none until one did. */
  readonly places?: Readonly<Record<PracticeId, PlaceSought>>
  readonly steps: StepRecords
  readonly blockers: Blockers
  readonly withheld: readonly Withheld[]
  readonly engineError?: string
}

export interface ProgrammeState {
  readonly kind: 'programme'
  /** The version with which it was opened. */
  readonly version: number
  readonly openedAt?: Instant
  readonly milestoneDatesPassed: readonly string[]
  /** Versions that came later, and to whom they were released, in the order in which that was done. */
  readonly added?: readonly AddedVersion[]
  readonly releases?: readonly Release[]
  readonly engineError?: string
}

export interface StateOf {
  readonly programme: ProgrammeState
  readonly commissioner: CommissionerState
  readonly network: NetworkState
  readonly practice: PracticeState
}
