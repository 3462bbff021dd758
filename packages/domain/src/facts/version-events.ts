import type { CommissionerId, StepId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { MilestoneName } from '../programme/programme.ts'

/** To whom a version is released: one commissioner, the commissioners of a region, or all. */
export type ReleaseScope =
  | { readonly kind: 'commissioner'; readonly commissioner: CommissionerId }
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'all' }

/** What happens to the versions of a programme, on its own stream: one event, however many networks it moves. */
export type VersionEvent =
  | {
      readonly type: 'versionAdded'
      readonly data: {
        readonly version: number
        readonly documentHash: string
        /** The earlier version whose content it brings back. */
        readonly restores?: number
      }
    }
  | {
      readonly type: 'versionReleased'
      readonly data: {
        readonly version: number
        readonly to: ReleaseScope
        readonly reason: ErasableRef
      }
    }

/** A commissioner, and each of its running networks, moves to a released version; for a network, with what it changes. */
export interface VersionAdopted {
  readonly type: 'versionAdopted'
  readonly data: {
    readonly from: number
    readonly version: number
    /** Steps that were done and have to be done again. */
    readonly again?: readonly StepId[]
    readonly lost?: readonly MilestoneName[]
    readonly gained?: readonly MilestoneName[]
  }
}
