import type { Instant } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { ReleaseScope } from './version-events.ts'

/** Versions that came after the one with which the programme was opened, and to whom they were released. */
export interface AddedVersion {
  readonly version: number
  readonly documentHash: string
  readonly addedAt: Instant
  readonly restores?: number
}

export interface Release {
  readonly version: number
  readonly to: ReleaseScope
  readonly reason: ErasableRef
  readonly at: Instant
}
