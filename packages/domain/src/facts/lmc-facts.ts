import type { LmcId, LondonDate } from '../ids.ts'
import type { OnBehalf } from './step-events.ts'

/** The local medical committee of a commissioner. */
export interface NamedLmc {
  readonly id: LmcId
  readonly name: string
}

/** What its mediator does one after another. */
export type LmcAct = 'accept' | 'meet' | 'settle'

/** Recorded by the support lead for the committee: what, for which day, who asked for it and how. */
export interface EnteredForLmc extends OnBehalf {
  readonly act: LmcAct
  readonly on?: LondonDate
}

/** What has been entered so far, with this besides where somebody asked for it. */
export const withEntered = (
  before: readonly EnteredForLmc[] | undefined,
  act: LmcAct,
  { on, onBehalf }: { readonly on?: LondonDate; readonly onBehalf?: OnBehalf },
): { readonly entered?: readonly EnteredForLmc[] } =>
  onBehalf ? { entered: [...(before ?? []), { act, ...(on ? { on } : {}), ...onBehalf }] } : {}
