import type { Parameter } from './parameter.ts'
import type { OwnerTier } from './programme.ts'

/** One stage after another: members meet, then the local medical committee is asked. */
export interface DisputeStage {
  readonly name: string
  readonly label: string
  /** Who sees to it that it is held; when its time has run out the next of the ladder does. */
  readonly owner: OwnerTier
  /** Held by the local medical committee: it is let in from here, and records what comes of it. */
  readonly mediated?: boolean
  readonly withinWorkingDays: Parameter<number>
}

/** How members settle a dispute on an agreement that they have signed. */
export interface DisputeRules {
  /** The documents that provide for it. */
  readonly documents: readonly string[]
  readonly stages: readonly DisputeStage[]
  /** What goes on while it lasts, what waits, and what is not open to members: told to whoever raises one. */
  readonly goesOn: readonly Parameter<string>[]
  readonly waits: readonly Parameter<string>[]
  readonly notOpen: readonly Parameter<string>[]
}
