import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { EndedBecause } from './dissolution-events.ts'
import type { OnBehalf } from './step-events.ts'

/** The last proposal to give the group up. */
export interface Dissolution {
  readonly version: number
  readonly proposedBy: PracticeId
  readonly reason: ErasableRef
  readonly at: Instant
  readonly agreed: Readonly<Record<PracticeId, Instant>>
  /** How a member told the support lead who entered its answer. */
  readonly onBehalf?: Readonly<Record<PracticeId, OnBehalf['how']>>
  /** On which working days before the last day the silent were reminded. */
  readonly reminded?: readonly number[]
  /** Who had said nothing when the support lead decided. */
  readonly silent?: readonly PracticeId[]
  readonly declinedBy?: PracticeId
  readonly endedAt?: Instant
}

/** How a group ended. */
export interface Withdrawal {
  readonly because: EndedBecause
  readonly reason: ErasableRef
}

/** What a practice keeps of a group that named it. */
export interface EndedGroup {
  readonly network: NetworkId
  readonly name: string
  readonly because: EndedBecause
  readonly at: Instant
}
