import type { Instant, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { OnBehalf } from './step-events.ts'

/**
 * Why a group is none any more: its members gave it up; the support lead decided, where not all had answered; nobody had
 * joined it; or the last member went.
 */
export type EndedBecause = 'membersAgreed' | 'leadDecided' | 'nobodyJoined' | 'nobodyLeft'

/** The members of a group that is not approved agree to give it up; one who does not want that keeps it. */
export type DissolutionEvent =
  | {
      readonly type: 'dissolutionProposed'
      readonly data: {
        readonly version: number
        /** Who wants it, and has thereby agreed. */
        readonly practice: PracticeId
        readonly reason: ErasableRef
        readonly onBehalf?: OnBehalf
      }
    }
  | {
      readonly type: 'dissolutionAgreed' | 'dissolutionDeclined'
      readonly data: {
        readonly version: number
        readonly practice: PracticeId
        readonly onBehalf?: OnBehalf
      }
    }
  | {
      readonly type: 'dissolutionReminded'
      readonly data: {
        readonly version: number
        readonly practices: readonly PracticeId[]
        readonly due: Instant
        readonly workingDaysBefore: number
      }
    }
  /** After their time to answer; who had said nothing is on record as silent. */
  | {
      readonly type: 'dissolutionDecided'
      readonly data: {
        readonly version: number
        readonly silent: readonly PracticeId[]
        readonly reason: ErasableRef
      }
    }
  /** It can no longer come about: the group has been approved meanwhile. */
  | {
      readonly type: 'dissolutionTakenBack' | 'dissolutionLapsed'
      readonly data: { readonly version: number }
    }

export interface NetworkWithdrawn {
  readonly type: 'networkWithdrawn'
  readonly data: { readonly reason: ErasableRef; readonly because?: EndedBecause }
}
