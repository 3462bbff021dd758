import type { LondonDate, PracticeId } from '../ids.ts'

/** A practice while it is a member, with the lists that payments are reckoned on. */
export interface MemberTerm {
  readonly practice: PracticeId
  readonly registered: number
  /** The registered list where no weighted one was published. */
  readonly weighted: number
  /** Its first day as a member, where that is after the start of the payment. */
  readonly from?: LondonDate
  /** Its last day as a member, where that is before the end of the payment. */
  readonly to?: LondonDate
}

/** What the payments of one network depend on. */
export interface MoneyCase {
  readonly goLive: LondonDate
  /** The network's own first day: go-live, or later. */
  readonly start: LondonDate
  readonly members: readonly MemberTerm[]
  /** Whole-time equivalents by the field of the role; null as long as nothing was claimed: full take-up. */
  readonly claimed: Readonly<Record<string, number>> | null
  readonly budget: { readonly patients: number; readonly pounds: number } | null
}
