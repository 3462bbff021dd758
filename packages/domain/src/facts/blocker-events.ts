import type { BlockerId, Instant, PracticeId, StepId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { OwnerTier } from '../programme/programme.ts'

/** A blocker has exactly one accountable owner and a clock. */
export type BlockerEvent =
  | {
      readonly type: 'blockerRaised'
      readonly data: {
        readonly blocker: BlockerId
        readonly step: StepId
        readonly kind: string
        readonly owner: OwnerTier
        readonly practice?: PracticeId
        readonly sentence?: ErasableRef
        readonly target: Instant
        readonly by: 'person' | 'engine'
      }
    }
  /** The support lead maps 'something else' to a kind, which gives it its owner and clock. */
  | {
      readonly type: 'blockerMapped'
      readonly data: {
        readonly blocker: BlockerId
        readonly kind: string
        readonly owner: OwnerTier
        readonly target: Instant
      }
    }
  | {
      readonly type: 'blockerEscalated'
      readonly data: {
        readonly blocker: BlockerId
        readonly from: OwnerTier
        readonly to: OwnerTier
        readonly target: Instant
      }
    }
  /** Somebody else owns it from now on; its clock goes on, unless whoever gave it away said that it starts again. */
  | {
      readonly type: 'blockerReassigned'
      readonly data: {
        readonly blocker: BlockerId
        readonly from: OwnerTier
        readonly to: OwnerTier
        readonly practice?: PracticeId
        readonly target: Instant
        readonly clockStartsAgain?: true
        readonly reason: ErasableRef
      }
    }
  | {
      readonly type: 'blockerResolved'
      readonly data: { readonly blocker: BlockerId; readonly note?: ErasableRef }
    }

/** One change of a blocker's owner that somebody decided on. */
export interface HandedOn {
  readonly from: OwnerTier
  readonly to: OwnerTier
  readonly at: Instant
  readonly reason: ErasableRef
}
