import type { DissolutionView, EndedView } from '../dissolution/dissolution-view.ts'
import type {
  BlockerId,
  CommissionerId,
  Instant,
  LondonDate,
  NetworkId,
  PracticeId,
  StepId,
} from '../ids.ts'
import type { MilestoneName, OwnerTier } from '../programme/programme.ts'
import type { CertificateView } from './certificate-view.ts'
import type { DecisionView } from './decision-view.ts'
import type { TaskView, WaitingOn } from './step-view.ts'

/** One row of every list of networks: what a support lead and a region scan. */
export interface NetworkRow {
  readonly id: NetworkId
  readonly name: string
  readonly commissioner: CommissionerId
  readonly commissionerName: string
  readonly stp: string
  readonly region: string
  readonly members: number
  readonly listSize: number
  /** The last milestone passed; null is `intent`. */
  readonly milestone: MilestoneName | null
  readonly milestoneDates: Readonly<Partial<Record<MilestoneName, Instant>>>
  readonly phase: string
  readonly waitingFor: { readonly step: StepId; readonly title: string } | null
  readonly waitingOn: WaitingOn | null
  readonly earliestFinish: LondonDate | null
  /** Calendar days between the earliest possible finish and go-live; negative misses the deadline. */
  readonly daysToSpare: number | null
  readonly openBlockers: number
  readonly lateSteps: number
  readonly engineError: string | null
}

export interface BlockerView {
  readonly id: BlockerId
  readonly network: NetworkId | null
  readonly networkName: string | null
  readonly commissioner: CommissionerId
  readonly step: StepId
  readonly stepTitle: string
  readonly kind: string
  readonly label: string
  readonly owner: string
  readonly ownerLabel: string
  readonly practice: { readonly id: PracticeId; readonly name: string } | null
  /** Null where the reader may not see it, or it was erased. */
  readonly sentence: string | null
  readonly raisedAt: Instant
  readonly raisedBy: 'person' | 'engine'
  readonly target: Instant
  readonly overdue: boolean
  readonly escalations: number
  readonly ownerSince: Instant
  /** From whom it came to its owner, where somebody decided that; why is null for those who may not read it. */
  readonly givenBy: { readonly fromLabel: string; readonly reason: string | null } | null
  /** To whom the reader may give it. */
  readonly mayGiveTo: readonly { readonly owner: OwnerTier; readonly label: string }[]
  /** Which practices may own it. */
  readonly practices: readonly { readonly id: PracticeId; readonly name: string }[]
  readonly resolvedAt: Instant | null
}

export interface TimelineEntry {
  readonly position: number
  readonly at: Instant
  /** One sentence, in the words of the screens. */
  readonly text: string
  readonly byEngine: boolean
}

/** A part of a timeline, newest first. */
export interface TimelinePage {
  readonly entries: readonly TimelineEntry[]
  /** The position before which the next part begins; null at the beginning of everything. */
  readonly earlier: number | null
}

export interface NetworkDetail {
  readonly row: NetworkRow
  readonly members: readonly {
    readonly id: PracticeId
    readonly name: string
    readonly listSize: number | null
    readonly joined: boolean
    /** The network that it has joined instead. */
    readonly joinedElsewhere: string | null
    readonly declined: boolean
    /** Other groups that name it while it has not chosen. */
    readonly alsoNamedBy: readonly string[]
    readonly contractType: string | null
    readonly tasks: readonly TaskView[]
  }[]
  readonly tasks: readonly TaskView[]
  readonly blockers: readonly BlockerView[]
  /** Null until somebody has decided on it. */
  readonly decision: DecisionView | null
  /** Null until the network is live. */
  readonly certificate: CertificateView | null
  readonly dissolution: DissolutionView
  /** Null while the network goes on. */
  readonly ended: EndedView | null
  readonly exceptions: readonly {
    readonly exception: string
    readonly label: string
    readonly granted: boolean
    readonly waitingOn: string | null
    /** It was asked for other members than the network has now. */
    readonly forOthers: boolean
    readonly requestedAt: Instant
    /** By whom it was granted until then, and why no more. */
    readonly withdrawn: {
      readonly by: string
      readonly at: Instant
      readonly reason: string | null
    } | null
    readonly mayWithdraw: boolean
  }[]
}
