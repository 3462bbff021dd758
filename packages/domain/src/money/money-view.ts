import type { Provenance } from '../facts/published-practice.ts'
import type { LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Status } from '../programme/parameter.ts'
import type { Delay } from './delay.ts'
import type { ReachableRun } from './reachable-run.ts'

/** What a network is expected to be paid, in pence. */
export interface ExpectedMoney {
  readonly network: { readonly id: NetworkId; readonly name: string }
  readonly start: { readonly on: LondonDate; readonly live: boolean; readonly goLive: LondonDate }
  /** The practice that receives the network’s money; null where none has been agreed, or another provider does. */
  readonly payee: { readonly id: PracticeId; readonly name: string } | null
  readonly payments: readonly PaymentView[]
  readonly months: readonly MonthMoney[]
  readonly members: readonly MemberMoney[]
  /** How the members’ parts of the payee’s money are shown: as they agreed, or by registered list. */
  readonly sharing: 'asAgreed' | 'byList'
  readonly totalPence: number
  /** The run that can still be made, and what missing it costs. */
  readonly payRun: ReachableRun | null
  /** What waiting costs, while the network is not live. */
  readonly delay: Delay | null
  /** When a change of members that is asked for today would take effect; null where the programme has no rule. */
  readonly changeFrom: LondonDate | null
}

export interface PaymentView {
  readonly name: string
  readonly label: string
  readonly paidTo: 'payee' | 'eachPractice'
  readonly pence: number
  /** What it comes to a patient or a member of staff; empty where the network’s own agreement sets it. */
  readonly rates: readonly FigureView[]
  /** For when, from when, on what. */
  readonly terms: readonly FigureView[]
}

/** One parameter of a payment in words, with its source and how sure it is. */
export interface FigureView {
  readonly what: string
  readonly words: string
  readonly status: Status
  readonly source: string
}

export interface MonthMoney {
  /** `2019-04`. */
  readonly month: string
  /** By payment. */
  readonly pence: Readonly<Record<string, number>>
  readonly totalPence: number
  readonly runs: readonly RunMoney[]
}

/** What one run pays, or what is held back until a step is done. */
export interface RunMoney {
  readonly on: LondonDate | null
  readonly heldFor: { readonly step: StepId; readonly title: string } | null
  readonly pence: number
}

export interface MemberMoney {
  readonly id: PracticeId
  readonly name: string
  /** Its first and last day as a member, where that is not the whole period. */
  readonly from: LondonDate | null
  readonly to: LondonDate | null
  readonly registered: number | null
  /** Null where no payments file has it: then the registered list is used. */
  readonly weighted: number | null
  readonly weightedFrom: Provenance | null
  /** What is paid to the practice itself. */
  readonly ownPence: number
  readonly ownRuns: readonly RunMoney[]
  /** Its part of what the payee receives. */
  readonly sharePence: number
  /** What all together would be paid less if it left on `changeFrom`; null where it cannot, or goes already. */
  readonly ifItLeftPence: number | null
}

/** What a week costs each network that is not approved yet. */
export interface NetworkDelay extends Delay {
  readonly network: NetworkId
  readonly name: string
  readonly patients: number
}
