import type { ChangeId, LondonDate, PracticeId, StepId } from '../ids.ts'
import type { Answer, ErasableRef } from '../programme/field.ts'

/** What may change once a network is approved. A practice leaves by itself, or the others want it out. */
export type ChangeKind = 'leave' | 'expel' | 'payee' | 'director'

/** A part in the network, which somebody else is to play. */
export const isPart = (kind: ChangeKind): kind is 'payee' | 'director' =>
  kind === 'payee' || kind === 'director'

export type ChangeEvent =
  | {
      readonly type: 'changeNotified'
      readonly data: {
        readonly change: ChangeId
        readonly kind: ChangeKind
        /** Who leaves or is to leave; for a part in the network, who holds it now. */
        readonly practice: PracticeId
        readonly reason: ErasableRef
      }
    }
  | {
      readonly type: 'changeApproved'
      readonly data: {
        readonly change: ChangeId
        readonly reason: ErasableRef
        readonly effectiveOn: LondonDate
      }
    }
  | {
      readonly type: 'changeRefused'
      readonly data: { readonly change: ChangeId; readonly reason: ErasableRef }
    }
  | { readonly type: 'changeTakenBack'; readonly data: { readonly change: ChangeId } }
  /** The day has come: the answer that named the practice, without it. */
  | {
      readonly type: 'changeEffected'
      readonly data: { readonly change: ChangeId; readonly step: StepId; readonly answer: Answer }
    }
