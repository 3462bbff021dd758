import type { ChangeId, LondonDate, PracticeId, StepId } from '../ids.ts'
import type { Answer, ErasableRef } from '../programme/field.ts'

/**
 * What may change in a network by notice. A practice leaves by itself, or the others want it out; a part is played by
 * somebody else; the director is away for a time, and somebody stands in.
 */
export type ChangeKind = 'leave' | 'expel' | 'payee' | 'director' | 'coordinator' | 'absence'

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
        /** Who coordinates from now on; at which practice whoever stands in for the director works. */
        readonly to?: PracticeId
        readonly standIn?: ErasableRef
        /** The last day of the absence. */
        readonly until?: LondonDate
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
  /** What needs nobody's approval is made by notice; an absence is over. */
  | { readonly type: 'changeMade'; readonly data: { readonly change: ChangeId } }
  /** The day has come: the answer that named the practice, without it. */
  | {
      readonly type: 'changeEffected'
      readonly data: { readonly change: ChangeId; readonly step: StepId; readonly answer: Answer }
    }
