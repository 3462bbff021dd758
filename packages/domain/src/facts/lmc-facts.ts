import type { LmcId, LondonDate } from '../ids.ts'
import type { OnBehalf } from './step-events.ts'

/** The local medical committee of a commissioner. */
export interface NamedLmc {
  readonly id: LmcId
  readonly name: string
}

/** It has an interest in the matter, or nobody free to mediate. */
export const reasonsToDecline = ['conflict', 'capacity'] as const
export type WhyDeclined = (typeof reasonsToDecline)[number]

/** Another committee serves the commissioner from now on; whoever was invited before stays invited. */
export interface LmcNamed {
  readonly type: 'lmcNamed'
  readonly data: { readonly lmc: NamedLmc }
}

/** What its mediator does one after another. */
export type LmcAct = 'accept' | 'meet' | 'settle'

/** What may be recorded for it besides. */
export type LmcEntry = LmcAct | 'decline'

/** Recorded by the support lead for the committee: what, for which day, who asked for it and how. */
export interface EnteredForLmc extends OnBehalf {
  readonly act: LmcEntry
  readonly on?: LondonDate
}

/** What has been entered so far, with this besides where somebody asked for it. */
export const withEntered = (
  before: readonly EnteredForLmc[] | undefined,
  act: LmcEntry,
  { on, onBehalf }: { readonly on?: LondonDate; readonly onBehalf?: OnBehalf },
): { readonly entered?: readonly EnteredForLmc[] } =>
  onBehalf ? { entered: [...(before ?? []), { act, ...(on ? { on } : {}), ...onBehalf }] } : {}
