import type { Instant, LondonDate, NetworkId, PracticeId, RegisterChangeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type {
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
  readonly proposedAt: Instant
  readonly outcome?: RegisterOutcome | 'kept' | 'withdrawn'
  readonly settledAt?: Instant
  readonly reason?: ErasableRef
  readonly from?: LondonDate
  readonly successor?: PracticeId
  readonly network?: NetworkId
  readonly effectedAt?: Instant
}
