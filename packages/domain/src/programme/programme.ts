import type { CommissionerId, LondonDate, ProgrammeId, StepId } from '../ids.ts'
import type { AgreedVariation } from './agreed-variation.ts'
import type { DisputeRules } from './disputes.ts'
import type { GivingUp } from './giving-up.ts'
import type { LeadCommissioner } from './lead-commissioner.ts'
import type { LocalBounds } from './local-bounds.ts'
import type { MandatoryFront } from './mandatory-front.ts'
import type { MediationRules } from './mediation.ts'
import type { MemberChanges } from './member-changes.ts'
import type { OutsideRequest } from './outside-request.ts'
import type { Parameter } from './parameter.ts'
import type { Part } from './part.ts'
import type { Payment } from './payment.ts'
import type { CommissioningModel, SignOffRoute } from './routes.ts'
import type { Step } from './step.ts'
import type { Template } from './template.ts'
import type { VariedLater } from './varied-later.ts'

/** The four phases are the product's; the steps in them are data. */
export const phases = ['form', 'govern', 'signOff', 'goLive'] as const
export type Phase = (typeof phases)[number]

/** The milestones that people count, in the order in which a network passes them. */
export const milestones = ['registered', 'approved', 'agreementSigned', 'live', 'paid'] as const
export type MilestoneName = (typeof milestones)[number]

export interface Milestone {
  readonly name: MilestoneName
  /** The words on the screens, e.g. `Registered`. */
  readonly label: string
  /** Passed when this step is complete, by every member where it is the practices' own. */
  readonly step: StepId
}

/** One version of a programme. A running network keeps its version until an amendment moves it. */
export interface Programme {
  readonly id: ProgrammeId
  readonly version: number
  readonly title: string
  /** T, the day networks go live. */
  readonly goLive: LondonDate
  /** The first day on which practices may answer. */
  readonly opens: LondonDate
  /** Registered patients, persons not weighted. */
  readonly size: {
    readonly minimum: number
    readonly upper: number
    readonly asAt: LondonDate
    /**
     * The share by which a list published for another day than `asAt` may be wrong: a shortfall within it is flagged,
     * not refused. Without it every list counts as exact.
     */
    readonly listError?: Parameter<number>
  }
  /** How many kilometres of nothing may part the main sites of a network before a reason is asked. */
  readonly widestGap?: {
    readonly urbanKm: Parameter<number>
    readonly ruralKm: Parameter<number>
  }
  readonly eligibleContracts: readonly string[]
  readonly steps: readonly Step[]
  readonly milestones: readonly Milestone[]
  /** Who decides under each model of delegated commissioning. */
  readonly routes: Readonly<Record<CommissioningModel, SignOffRoute>>
  /** Which answer names the practice that plays a part in the network. */
  readonly parts: Readonly<Partial<Record<'director' | 'payee', Part>>>
  readonly blockerKinds: readonly BlockerKind[]
  /** What members sign; a step's `eachSigns` names one. */
  readonly documents: readonly SignedDocument[]
  /** What a late step may hold back; a step's `withhold` names one. */
  readonly payments: readonly Payment[]
  /** Texts that come from elsewhere, and from when. */
  readonly templates?: readonly Template[]
  /** How an approved network changes; without it, it does not. */
  readonly memberChanges?: MemberChanges
  /** How a practice comes to a network that no network wants; without it, people see to that elsewhere. */
  readonly mediation?: MediationRules
  /** The step that has to be done by the cut-off of a pay run, and the kind of blocker for a run that is missed. */
  readonly payRuns?: {
    readonly setUp: StepId
    readonly missed: string
    readonly source: string
  }
  /** How long members may leave it open whether their group is given up; without it, for ever. */
  readonly givingUp?: GivingUp
  /** What networks need from parties without an account; nothing, unless said. */
  readonly outside?: readonly OutsideRequest[]
  /** How members settle a dispute on what they have signed; without it, outside Muster. */
  readonly disputes?: DisputeRules
  /** Which commissioner leads a network of several; without it, where it was put forward. */
  readonly leadCommissioner?: LeadCommissioner
  /** Dates of the contract itself, which no weekend moves. */
  readonly fixedDates: readonly LondonDate[]
  readonly source: string
  /** What a commissioner may add or tighten; without it, nothing. */
  readonly local?: LocalBounds
  /** This version is one commissioner's own, within the bounds of a national one. */
  readonly variationOf?: { readonly version: number; readonly commissioner: CommissionerId }
}

/** A kind of blocker with its accountable owner and its working-day target. */
export interface BlockerKind {
  readonly kind: string
  readonly label: string
  readonly owner: OwnerTier
  readonly targetWorkingDays: number
}

/** Who is accountable for a blocker; the ladder of escalation goes from left to right. */
export const ownerTiers = ['practice', 'network', 'supportLead', 'commissioner', 'region'] as const
export type OwnerTier = (typeof ownerTiers)[number]

/** A document that members sign: its version changes with any answer of the steps it is made of. */
export interface SignedDocument {
  readonly name: string
  readonly label: string
  readonly madeOf: readonly StepId[]
  /** Questions of those steps whose answers are no part of the text, by step. */
  readonly leavesOut?: Readonly<Record<StepId, readonly string[]>>
  /** What comes before its parts with the programme, and is signed with them. */
  readonly front?: MandatoryFront
  /** The version of the programme that its wording is from, 1 unless said: members sign a new wording again. */
  readonly textOf?: number
  /** How it is varied once all have signed; without it, by every member. */
  readonly varied?: AgreedVariation
  /** How it is varied after that, once later steps rest on it; without it, not. */
  readonly variedLater?: VariedLater
  /** Served on each practice by a notice: each signs a text of its own, as it was served. */
  readonly served?: ServedTerms
}

/** How a document is served: the step that gives notice, its fields, and what the text says. */
export interface ServedTerms {
  readonly by: StepId
  readonly noticeOn: string
  readonly effectiveOn: string
  /** The field that says why the notice is shorter than usual. */
  readonly shortNotice: string
  /** Calendar days of notice, where practicable. */
  readonly noticeDays: Parameter<number>
  /** What is varied, one sentence each. */
  readonly says: readonly Parameter<string>[]
}
