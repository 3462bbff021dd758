import type { StepId } from '../ids.ts'
import type { Parameter } from './parameter.ts'

/** What the support lead does one after another: invite the committee, have everybody meet, settle it. */
export const mediationStages = ['invite', 'meet', 'settle'] as const
export type MediationStage = (typeof mediationStages)[number]

/**
 * What follows a mediation that failed: another network covers the patients, because nobody may be made to take a
 * practice in; or the commissioner requires a network to.
 */
export const mediationRoutes = ['localCover', 'require'] as const
export type MediationRoute = (typeof mediationRoutes)[number]

/** How a practice comes to a network that no network wants. */
export interface MediationRules {
  /** The practice's answer that says that it wants to take part. */
  readonly intent: { readonly step: StepId; readonly field: string; readonly value: string }
  /** How many networks have to have refused it, where there are as many. */
  readonly refusals: Parameter<number>
  /** Networks of other commissioners are offered to a practice when one of their members is as near; none without. */
  readonly neighboursWithinKm?: Parameter<number>
  /** Working days from the opening by which each stage is done. */
  readonly withinWorkingDays: Readonly<Record<MediationStage, Parameter<number>>>
  /** Whether the commissioner may bring those concerned together itself where the committee declines; not without. */
  readonly withoutCommittee?: Parameter<boolean>
  readonly afterFailure: Parameter<MediationRoute>
  /** Kinds of blocker that the engine raises. */
  readonly blockers: {
    readonly noNetwork: string
    readonly refused: string
    readonly twoNetworks: string
  }
}
