import type { EnteredForLmc, LmcEntry } from '../facts/lmc-facts.ts'
import type { OnBehalf } from '../facts/step-events.ts'
import type { LondonDate } from '../ids.ts'

/** What the support lead recorded for the committee, so that everybody can tell. */
export interface EnteredView {
  readonly act: LmcEntry
  readonly on: LondonDate | null
  readonly how: OnBehalf['how']
  /** A reference until the operation puts the words there; null for those who may not read them. */
  readonly askedBy: string | null
}

export const enteredViews = (entered: readonly EnteredForLmc[] = []): readonly EnteredView[] =>
  entered.map(({ act, on, how, askedBy }) => ({ act, on: on ?? null, how, askedBy: askedBy.ref }))
