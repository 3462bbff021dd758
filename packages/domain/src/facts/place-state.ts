import type { Instant, LmcId, LondonDate, NetworkId, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { MediationStage } from '../programme/mediation.ts'
import type { EnteredForLmc, WhyDeclined } from './lmc-facts.ts'
import type { MediationOutcome } from './mediation-events.ts'

export interface DeclinedMediation {
  readonly at: Instant
  readonly on: LondonDate
  readonly because: WhyDeclined
  readonly lmc?: LmcId
  readonly lmcName?: string
}

/** The local medical committee's mediation for a practice that no network wants. */
export interface Mediation {
  readonly openedAt: Instant
  readonly openedBy: 'person' | 'engine'
  readonly invitedOn?: LondonDate
  /** Who was invited, where it has a mediator in Muster. */
  readonly lmc?: LmcId
  /** By what name, where it is another than the commissioner's own. */
  readonly lmcName?: string
  /** Who was invited and would not, one after another. */
  readonly declined?: readonly DeclinedMediation[]
  readonly acceptedOn?: LondonDate
  /** On which those concerned met, or are to meet. */
  readonly meetings: readonly LondonDate[]
  /** Stages that were not done in time, each told once. */
  readonly overdue: readonly MediationStage[]
  readonly closedAt?: Instant
  readonly outcome?: MediationOutcome
  /** The network that takes it, by agreement or as required. */
  readonly network?: NetworkId
  readonly note?: ErasableRef
  /** What the support lead recorded for the committee. */
  readonly entered?: readonly EnteredForLmc[]
}

/** A practice's search for a place in a network. */
export interface PlaceSought {
  readonly practice: PracticeId
  readonly asked: Readonly<Record<NetworkId, Instant>>
  /** The refusals that stand. */
  readonly refused: Readonly<
    Record<NetworkId, { readonly at: Instant; readonly reason: ErasableRef }>
  >
  readonly mediation?: Mediation
  readonly required?: {
    readonly network: NetworkId
    readonly at: Instant
    readonly reason: ErasableRef
  }
}
