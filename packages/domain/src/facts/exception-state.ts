import type { Instant, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { ExceptionKind } from './events.ts'

export interface GrantedException {
  readonly exception: ExceptionKind
  readonly requestedAt: Instant
  /** How often it has been asked for, where it was asked for again. */
  readonly requests?: number
  readonly reason: ErasableRef
  /** For which groups it was asked for; for any, where that was not recorded. */
  readonly groups?: readonly (readonly PracticeId[])[]
  /** Groups for which it was granted before it was asked for again. */
  readonly standsFor?: readonly (readonly PracticeId[])[]
  readonly grantedBy: readonly ('commissioner' | 'region')[]
  readonly refusedBy: readonly ('commissioner' | 'region')[]
  /** By whom it was granted until then, and why no more. */
  readonly withdrawn?: {
    readonly by: 'commissioner' | 'region'
    readonly at: Instant
    readonly reason: ErasableRef
  }
}
