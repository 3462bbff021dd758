import type { CommissionerId, LondonDate, NetworkId, PracticeId, RegisterChangeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { PublishedPractice } from './published-practice.ts'
import type { StepRecords } from './state.ts'

/** What a later practice register says that the running programme does not know. */
export type RegisterSays = 'closed' | 'opened' | 'reopened' | 'moved'

/** Under which commissioner the register has a practice (epraccur, column 15). */
export interface CommissionerNamed {
  readonly code: CommissionerId
  /** As the hierarchy that is held names it; null for a code that it does not have. */
  readonly name: string | null
  /** Where it has all practices of the former commissioner: none but these, or those of others with them. */
  readonly whole?: 'alone' | 'withOthers'
}

export type RegisterStatus = 'active' | 'closed' | 'dormant' | 'proposed' | 'missing'

/** Where it is said: the file, its extract date, and the row as published. */
export interface RegisterEvidence {
  readonly file: string
  readonly extractDate: LondonDate | null
  /** The line of the file; null where the practice is in it no more. */
  readonly row: number | null
  readonly status: RegisterStatus
  readonly openedOn: LondonDate | null
  readonly closedOn: LondonDate | null
}

/** In what another practice is like the one that closed. The published register names no successor. */
export type SuccessorSign = 'postcode' | 'name' | 'address' | 'openedThen'

export interface SuccessorHint {
  readonly practice: PracticeId
  readonly name: string
  readonly signs: readonly SuccessorSign[]
  /** What the files say of a code that the programme does not have yet. */
  readonly published?: PublishedPractice
}

/** What a person decides that it means. */
export type RegisterOutcome = 'closes' | 'merges' | 'newCode' | 'opens' | 'moves'

export type RegisterEvent =
  | {
      readonly type: 'registerChangeProposed'
      readonly data: {
        readonly change: RegisterChangeId
        readonly says: RegisterSays
        /** The day that the register names; dormant rows name none. */
        readonly on: LondonDate | null
        readonly evidence: RegisterEvidence
        readonly successors: readonly SuccessorHint[]
        /** To whom it belongs now, where that is the news. */
        readonly commissioner?: CommissionerNamed
      }
    }
  /** A later register says it no more, or it was settled with another practice’s. */
  | {
      readonly type: 'registerChangeWithdrawn'
      readonly data: { readonly change: RegisterChangeId; readonly evidence?: RegisterEvidence }
    }
  /** A later register does not say any more what was decided on, before its day has come. It stands all the same. */
  | {
      readonly type: 'registerChangeDoubted'
      readonly data: { readonly change: RegisterChangeId; readonly evidence: RegisterEvidence }
    }
  | {
      readonly type: 'registerChangeKept'
      readonly data: { readonly change: RegisterChangeId; readonly reason: ErasableRef }
    }
  | {
      readonly type: 'registerChangeDecided'
      readonly data: {
        readonly change: RegisterChangeId
        readonly outcome: RegisterOutcome
        readonly from: LondonDate
        readonly successor?: PracticeId
        /** Which network the merged contract is in from then on (S15); absent where it is in none. */
        readonly network?: NetworkId
        readonly reason: ErasableRef
      }
    }
  /** The day has come. */
  | {
      readonly type: 'practiceClosed'
      readonly data: {
        readonly change: RegisterChangeId
        readonly on: LondonDate
        readonly how: Exclude<RegisterOutcome, 'opens' | 'moves'>
        readonly into?: PracticeId
      }
    }
  | {
      readonly type: 'practiceReopened'
      readonly data: { readonly change: RegisterChangeId; readonly on: LondonDate }
    }
  /** From the day decided it belongs to another commissioner. */
  | {
      readonly type: 'commissionerChanged'
      readonly data: {
        readonly change: RegisterChangeId
        readonly on: LondonDate
        readonly from: CommissionerId
        readonly to: CommissionerId
      }
    }
  /** Somebody took back what was decided, and done where its day had come: from then on it is as it was before. */
  | {
      readonly type: 'registerChangeUndone'
      readonly data: {
        readonly change: RegisterChangeId
        readonly on: LondonDate
        readonly reason: ErasableRef
      }
    }
  /** The list of a practice that is open by itself again. */
  | {
      readonly type: 'listLeft'
      readonly data: { readonly from: PracticeId; readonly on: LondonDate }
    }
  /** The practice goes on under the code that it had before this one. */
  | {
      readonly type: 'codeSetAside'
      readonly data: { readonly goesOnAs: PracticeId; readonly on: LondonDate }
    }
  /** The list of a practice that was merged into this one. */
  | { readonly type: 'listJoined'; readonly data: JoinedList }
  /** The same practice under another code: what was done under the old one counts. */
  | {
      readonly type: 'practiceContinued'
      readonly data: {
        readonly from: PracticeId
        readonly on: LondonDate
        readonly published: PublishedPractice
        readonly steps: StepRecords
        readonly lists: readonly JoinedList[]
      }
    }

/** Lists stand as at the programme's date for payment; the merged list is the sum. [P] */
export interface JoinedList {
  readonly from: PracticeId
  readonly on: LondonDate
  readonly listSize: number
  readonly weightedList: number | null
}
