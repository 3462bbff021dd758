import type {
  CommissionerId,
  Instant,
  LondonDate,
  NetworkId,
  PracticeId,
  RegisterChangeId,
} from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type {
  CommissionerNamed,
  RegisterEvidence,
  RegisterOutcome,
  RegisterSays,
  SuccessorHint,
} from './register-events.ts'

export interface Closed {
  readonly on: LondonDate
  readonly how: 'closes' | 'merges' | 'newCode'
  readonly into?: PracticeId
}

/** A change that a register brings: open until somebody decides, or a later register takes it back. */
export interface RegisterChange {
  readonly id: RegisterChangeId
  readonly says: RegisterSays
  readonly on: LondonDate | null
  readonly evidence: RegisterEvidence
  readonly successors: readonly SuccessorHint[]
  readonly commissioner?: CommissionerNamed
  /** To whom it belonged until this took effect. */
  readonly formerly?: CommissionerId
  readonly proposedAt: Instant
  readonly outcome?: RegisterOutcome | 'kept' | 'withdrawn' | 'undone'
  /** What a later register says instead, while it has no effect yet. */
  readonly doubted?: RegisterEvidence
  /** The network that it was in when it was decided. */
  readonly wasIn?: NetworkId
  /** How it had closed before it opened again. */
  readonly closedBefore?: Closed
  readonly settledAt?: Instant
  readonly reason?: ErasableRef
  readonly from?: LondonDate
  readonly successor?: PracticeId
  readonly network?: NetworkId
  readonly effectedAt?: Instant
}
