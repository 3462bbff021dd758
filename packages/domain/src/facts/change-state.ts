import type { ChangeId, Instant, LondonDate, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { ChangeEvent, ChangeKind, JoiningSide } from './change-events.ts'

/** A change of an approved network: notice, approval, effect. */
export interface Change {
  readonly id: ChangeId
  readonly kind: ChangeKind
  readonly practice: PracticeId
  readonly successor?: PracticeId
  readonly newParty?: true
  readonly by?: JoiningSide
  readonly reason: ErasableRef
  readonly to?: PracticeId
  readonly standIn?: ErasableRef
  readonly until?: LondonDate
  readonly notifiedAt: Instant
  /** When the other side of a joining agreed. */
  readonly agreedAt?: Instant
  readonly approvedAt?: Instant
  readonly effectiveOn?: LondonDate
  readonly endedAt?: Instant
  readonly ended?: Exclude<ChangeEvent['type'], 'changeNotified'>
}
