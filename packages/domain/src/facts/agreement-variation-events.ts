import type { Instant, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Answer, ErasableRef } from '../programme/field.ts'

/** What happens to a variation of what all members have signed. Until it is made nothing else changes by it. */
export type AgreementVariationEvent =
  | {
      readonly type: 'variationProposed'
      readonly data: {
        /** The version of this variation, which a signature binds to. */
        readonly variation: string
        readonly document: string
        readonly step: StepId
        readonly before: Answer | null
        readonly answer: Answer
        /** By when the members are to sign it. */
        readonly due: Instant
      }
    }
  | {
      readonly type: 'variationSigned'
      readonly data: {
        readonly variation: string
        readonly practice: PracticeId
        /** Who signed, and on whose authority. */
        readonly answer: Answer
      }
    }
  | {
      readonly type: 'variationDeclined'
      readonly data: {
        readonly variation: string
        readonly practice: PracticeId
        readonly reason: ErasableRef
      }
    }
  | {
      readonly type: 'variationWithdrawn'
      readonly data: { readonly variation: string; readonly reason: ErasableRef }
    }
  /** It can no longer come about: its part is open again, or does not hold for the members of today. */
  | { readonly type: 'variationLapsed'; readonly data: { readonly variation: string } }
  /** From now on the text has its words. */
  | {
      readonly type: 'variationMade'
      readonly data: {
        readonly variation: string
        readonly step: StepId
        readonly answer: Answer
        /** The version of the document that it makes. */
        readonly version: string
        readonly bound: readonly PracticeId[]
      }
    }

/** On the practice: the version that binds it from now on, by its own signature or by those of others. */
export interface VariationBinds {
  readonly type: 'variationBinds'
  readonly data: {
    readonly step: StepId
    readonly network: NetworkId
    readonly version: string
    /** What it signed; left out where it was outvoted. */
    readonly answer?: Answer
  }
}

/** A variation under way, or one that was. */
export interface AgreementVariation {
  readonly id: string
  readonly document: string
  readonly step: StepId
  readonly before: Answer | null
  readonly answer: Answer
  readonly proposedAt: Instant
  readonly due: Instant
  readonly signed: Readonly<Record<PracticeId, { readonly at: Instant; readonly answer: Answer }>>
  readonly declined: Readonly<
    Record<PracticeId, { readonly at: Instant; readonly reason: ErasableRef }>
  >
  readonly endedAt?: Instant
  readonly ended?: 'variationWithdrawn' | 'variationLapsed' | 'variationMade'
  /** Why it was withdrawn. */
  readonly reason?: ErasableRef
  /** The version of the document that it made, and whom it bound without their signature. */
  readonly version?: string
  readonly bound?: readonly PracticeId[]
}
