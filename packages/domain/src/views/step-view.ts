import type { ChangedAnswer } from '../agreement/difference.ts'
import type { ChangedClause } from '../agreement/front.ts'
import type { VariationView } from '../agreement-variation/variation-view.ts'
import type { CommitteeMember } from '../facts/events.ts'
import type { NoticeText } from '../facts/notice-text.ts'
import type { Instant, LondonDate, MeetingId, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { ReachableRun } from '../money/reachable-run.ts'
import type { ErasableRef, Field } from '../programme/field.ts'
import type { Completion, Scope } from '../programme/step.ts'
import type { StepStatus } from '../progress/step-status.ts'
import type { InterimView, TemplateView } from './interim-view.ts'

/** Somebody the work waits for: the part they play, and the practices where it is practices. */
export interface WaitingOn {
  readonly party: string
  /** Words for the screen, e.g. `Support lead`, `2 practices`. */
  readonly label: string
  readonly practices: readonly { readonly id: PracticeId; readonly name: string }[]
  readonly since: Instant | null
}

/** One line of a task list. */
export interface TaskView {
  readonly step: StepId
  readonly title: string
  readonly phase: string
  readonly scope: Scope
  readonly how: Completion['how']
  readonly status: StepStatus
  readonly due: LondonDate
  readonly late: boolean
  readonly completedAt: Instant | null
  /** Titles of the steps that have to be done first, when it cannot start yet. */
  readonly cannotStartBecause: readonly string[]
  readonly waitingOn: WaitingOn | null
  /** True when the person who looks can do something here now. */
  readonly mine: boolean
  readonly minutes: number | null
  readonly onBehalf: boolean
}

/** What the person may do on a step now. */
export type Allowed =
  | 'answer'
  | 'propose'
  | 'agree'
  | 'sign'
  | 'withdraw'
  | 'judge'
  | 'decide'
  | 'confirm'
  | 'acknowledge'
  | 'notApplicable'
  | 'vary'

/** Everything the step's page needs. */
export interface StepView {
  readonly task: TaskView
  readonly why: string
  readonly source: string
  readonly whenLate: string
  readonly evidence: readonly Field[]
  readonly allowed: readonly Allowed[]
  /** True when the person may act here only by entering what somebody else said. */
  readonly onBehalf: boolean
  readonly whose: {
    readonly practice?: PracticeId
    readonly network?: NetworkId
    readonly meeting?: MeetingId
  }
  readonly networkName: string | null
  /** Filled in beforehand: published figures, and what was answered or proposed before. */
  readonly prefilled: Readonly<Record<string, unknown>>
  /** Where a figure came from: field id to file and extract date. */
  readonly provenance: Readonly<
    Record<string, { readonly file: string; readonly extractDate: LondonDate | null }>
  >
  readonly members: readonly {
    readonly id: PracticeId
    readonly name: string
    readonly listSize: number | null
  }[]
  readonly proposal: ProposalView | null
  readonly document: DocumentView | null
  /** Of what all have signed: those of this part, or of the document that is signed here. */
  readonly variations: readonly VariationView[]
  /** The pay run that this step can still make; null for what no run waits for, and for those who see no money. */
  readonly payRun: ReachableRun | null
  /** The deciding body's members, where it decides here or declares its interests. */
  readonly committee: readonly VoterView[]
  readonly returned: {
    readonly at: Instant
    readonly items: readonly string[]
    readonly reason: string | null
  } | null
  readonly blockerReasons: readonly {
    readonly kind: string
    readonly label: string
    readonly ownerLabel: string
    readonly days: number
  }[]
  /** What a new answer would undo. */
  readonly follows: readonly string[]
  readonly interim: InterimView | null
  readonly template: TemplateView | null
}

/** A member of the deciding body, by role: names are not needed to vote. */
export interface VoterView {
  readonly id: string
  readonly role: CommitteeMember['role']
  /** The practices because of which the member may not vote; empty where nothing stands against it. */
  readonly conflicts: readonly PracticeId[]
}

export interface ProposalView {
  readonly version: number
  readonly at: Instant
  readonly answer: Readonly<Record<string, unknown>>
  readonly agreed: readonly PracticeId[]
  readonly declined: readonly PracticeId[]
  readonly outstanding: readonly PracticeId[]
}

export interface DocumentView {
  readonly name: string
  readonly label: string
  /** The version a signature binds to; shown as it is. */
  readonly version: string
  readonly parts: readonly {
    readonly step: StepId
    readonly title: string
    readonly answer: Readonly<Record<string, unknown>>
    /** Fields of the step that are not in the document. */
    readonly leavesOut: readonly string[]
  }[]
  /** What comes before the parts and nobody varies locally. */
  readonly front: FrontView | null
  /** What was served on the practice, where each signs a text of its own. */
  readonly text: NoticeView | null
  readonly signed: readonly {
    readonly practice: PracticeId
    readonly at: Instant
    readonly version: string
    /** What the form of the signature asked: who signed, on whose authority. */
    readonly given: Readonly<Record<string, unknown>>
  }[]
  /** Who has to sign a change; null where every member has. */
  readonly rule: string | null
  /** Bound by the signatures of others: these have not signed, and the version binds them all the same. */
  readonly bound: readonly { readonly practice: PracticeId; readonly at: Instant }[]
  /** What has changed since the practice signed; null where it has not, or signed this version. */
  readonly sinceSigned: {
    readonly version: string
    readonly changes: readonly (Omit<ChangedAnswer, 'before' | 'now'> & {
      readonly title: string
      readonly before?: unknown
      readonly now?: unknown
    })[]
    /** Clauses of the front: a national variation. */
    readonly clauses: readonly ChangedClause[]
  } | null
}

/** The mandatory front as it is shown: clauses by topic, in Muster's numbers, each sentence with its source. */
export interface FrontView {
  readonly stands: string
  readonly source: string
  readonly clauses: readonly {
    readonly id: string
    readonly topic: string
    readonly says: readonly { readonly words: string; readonly source: string }[]
    /** Its numbers in the national document, where a source gives them. */
    readonly national: string | null
  }[]
}

/** A notice with its words, for those who may read them; a reference until the operation puts them there. */
export type NoticeView = Omit<NoticeText, 'shortNotice'> & { readonly shortNotice: string | null }

/** Words behind a reference, for those who may read them. */
export interface Words {
  readonly ref: ErasableRef
  readonly text: string | null
}
