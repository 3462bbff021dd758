import type { VariationToSign } from '../agreement-variation/variation-view.ts'
import type { JoiningView } from '../change/joining-view.ts'
import type { EndedGroupRow, GroupNotice } from '../dissolution/dissolution-view.ts'
import type { CommitteeMember, Interest, WhenConflicted } from '../facts/events.ts'
import type { CommissionerId, Instant, LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { MilestoneName } from '../programme/programme.ts'
import type { Quorum } from '../programme/routes.ts'
import type { RegisterNotice } from '../register/register-notice.ts'
import type { WithdrawnException } from './exception-views.ts'
import type { HoldView } from './hold-view.ts'
import type { BlockerView, NetworkRow } from './network-view.ts'
import type { EnteredFor } from './on-behalf.ts'
import type { TaskView } from './step-view.ts'
import type { Unplaced } from './unplaced.ts'
import type { YourTask } from './your-tasks.ts'

/** A practice's home: one next action, then its task list. */
export interface PracticeHome {
  readonly practice: {
    readonly id: PracticeId
    readonly name: string
    readonly postcode: string | null
    readonly listSize: number | null
    readonly contractType: string | null
    readonly sources: Readonly<
      Record<string, { readonly file: string; readonly extractDate: LondonDate | null }>
    >
    readonly flags: readonly string[]
  }
  readonly commissioner: CommissionerId
  readonly commissionerName: string
  readonly network: NetworkRow | null
  /** Groups that name the practice while it has not chosen. */
  readonly claims: readonly {
    readonly id: string
    readonly name: string
    readonly declined: boolean
  }[]
  /** Approved networks that it asks to join, or that ask it to. */
  readonly joining: readonly JoiningView[]
  readonly group: GroupNotice
  /** Of its network, so that it knows why a check fails again. */
  readonly withdrawn: readonly WithdrawnException[]
  /** What a later register says of it, and what was decided on that. */
  readonly register: readonly RegisterNotice[]
  /** Null once it is in a network. */
  readonly unplaced: Unplaced | null
  readonly next: { readonly task: TaskView; readonly ifLate: string } | null
  readonly tasks: readonly TaskView[]
  readonly blockers: readonly BlockerView[]
  /** Changes that others signed and that bind the practice, so that it knows. */
  readonly boundByOthers: readonly BoundBy[]
  /** Of what all have signed, until the practice has. */
  readonly variationsToSign: readonly VariationToSign[]
  /** What the support lead entered for the practice, so that it knows. */
  readonly enteredForYou: readonly EnteredFor[]
}

/** A network of several commissioners, as one of them sees it. */
export interface SharedNetwork {
  readonly network: NetworkId
  readonly name: string
  readonly leadName: string
  readonly ledHere: boolean
  readonly settled: boolean
  /** This commissioner has not said yet which of them should lead. */
  readonly waitsForUs: boolean
  readonly agreeBy: LondonDate | null
  /** Of this commissioner. */
  readonly ownPractices: number
  readonly ownPatients: number
  readonly registered: boolean
}

/** A change of an agreement that a practice has not signed and that binds it. */
export interface BoundBy {
  readonly step: StepId
  readonly label: string
  readonly at: Instant
}

/** A support lead's home. */
export interface LeadHome {
  readonly commissioner: {
    readonly id: CommissionerId
    readonly name: string
    readonly model: string
    readonly modelAssumed: boolean
    readonly gapPolicy: string
    /** The local medical committee that serves it. */
    readonly lmc: string | null
    /** Null where the commissioner has no decision of its own to delegate. */
    readonly officerMayDecide: boolean | null
    /** No file and nobody has said so. */
    readonly officerAssumed: boolean
  }
  /** What waits for the person who looks. */
  readonly yours: readonly YourTask[]
  /** Null where a gap holds nothing. */
  readonly hold: HoldView | null
  readonly networks: readonly NetworkRow[]
  /** Groups that are none any more. */
  readonly ended: readonly EndedGroupRow[]
  readonly blockers: readonly BlockerView[]
  /** The commissioner's own steps. */
  readonly tasks: readonly TaskView[]
  readonly meetings: readonly {
    readonly id: string
    readonly on: LondonDate
    readonly papersBy: LondonDate
    readonly agenda: readonly string[]
    readonly tasks: readonly TaskView[]
  }[]
  /** Who decides here, by roles; empty until somebody has entered them, and where the region decides. */
  readonly committee: readonly CommitteeMember[]
  readonly whenConflicted: WhenConflicted
  /** The quorum in force; null where no committee decides. */
  readonly quorum: Quorum | null
  /** Nobody has entered the committee’s own terms, so the quorum is the programme’s. */
  readonly quorumAssumed: boolean
  /** The register of interests as it stands; details are null for whoever may not read them. */
  readonly interests: readonly {
    readonly interest: string
    readonly member: string
    readonly kind: Interest['kind']
    readonly practice: PracticeId
    readonly practiceName: string
    readonly since: Instant
    readonly details: string | null
  }[]
  /** Networks with practices of other commissioners too, whoever leads them. */
  readonly shared: readonly SharedNetwork[]
  /** Practices with a list in no network. */
  readonly uncovered: readonly {
    readonly id: PracticeId
    readonly name: string
    readonly listSize: number | null
    readonly intent: string | null
    readonly cover: string | null
  }[]
}

/** How many networks have passed a milestone, against its date. */
export interface MilestoneCount {
  readonly milestone: MilestoneName
  readonly label: string
  readonly due: LondonDate
  readonly passed: number
  readonly total: number
  readonly expectedLate: number
}

export interface RolloutNode {
  readonly kind: 'region' | 'stp' | 'commissioner'
  readonly id: string
  readonly name: string
  readonly networks: number
  readonly passed: Readonly<Record<MilestoneName, number>>
  readonly pastDeadline: number
  readonly openBlockers: number
  readonly children: readonly RolloutNode[]
}

/** A region's home. */
export interface Rollout {
  readonly name: string
  readonly milestones: readonly MilestoneCount[]
  /** Commissioners on whose networks the region of whoever looks decides. */
  readonly decidesFor: readonly { readonly id: CommissionerId; readonly name: string }[]
  readonly tree: readonly RolloutNode[]
  /** Networks whose earliest finish is past the deadline, worst first. */
  readonly atRisk: readonly NetworkRow[]
  readonly escalated: readonly BlockerView[]
  readonly uncoveredPractices: number
}
