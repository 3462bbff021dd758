import type { CommissionerId, Instant } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'

type LeadWords = Readonly<
  Record<
    CommissionerId,
    { readonly lead: CommissionerId; readonly at: Instant; readonly reason?: ErasableRef }
  >
>

/** Which commissioner leads: what each of those concerned says, and what was settled last. */
export interface LeadState {
  /** Since it was settled last. */
  readonly words: LeadWords
  readonly settled?: {
    /** What they said until then. */
    readonly words: LeadWords
    readonly lead: CommissionerId
    readonly how: 'agreement' | 'region'
    readonly among: readonly CommissionerId[]
    readonly at: Instant
    readonly reason?: ErasableRef
  }
}
