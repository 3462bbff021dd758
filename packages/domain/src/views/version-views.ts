import type { VersionDifference } from '../amendment/difference.ts'
import type { NetworkImpact } from '../amendment/impact.ts'
import type { ReleaseScope } from '../facts/version-events.ts'
import type { CommissionerId, Instant } from '../ids.ts'

/** A version of the programme, to whom it was released, and how many are under it. */
export interface VersionRow {
  readonly version: number
  readonly title: string
  /** Null for the one with which the programme was opened. */
  readonly addedAt: Instant | null
  readonly restores: number | null
  /** Shown as such: one commissioner's own, within the bounds of a national version. */
  readonly variation: { readonly of: number; readonly commissioner: CommissionerId } | null
  readonly releases: readonly {
    readonly to: ReleaseScope
    readonly toWords: string
    readonly at: Instant
    readonly reason: string | null
  }[]
  /** Commissioners whose networks are under it now. */
  readonly inForce: number
}

export interface VersionPlace {
  readonly id: CommissionerId
  readonly name: string
  readonly region: string
  readonly regionName: string
  readonly version: number
}

export interface VersionsPage {
  readonly title: string
  readonly versions: readonly VersionRow[]
  readonly commissioners: readonly VersionPlace[]
  readonly mayRelease: boolean
}

/** What a version changes from the one before it, or the one it varies; and the document itself. */
export interface VersionPage {
  readonly row: VersionRow
  readonly comparedWith: number | null
  readonly difference: VersionDifference | null
  readonly document: string
}

export interface VersionPreview {
  readonly networks: number
  readonly backwards: number
  readonly gaining: number
  readonly again: number
  readonly later: number
  /** Those whom it changes anything for; who goes backwards first. */
  readonly moved: readonly NetworkImpact[]
}
