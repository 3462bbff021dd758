import type { LondonDate, StepId } from '../ids.ts'
import type { Parameter } from './parameter.ts'

/** A stream of money; without terms it is a name under which all streams are held back together. */
export interface Payment {
  readonly name: string
  readonly label: string
  readonly paidTo: 'payee' | 'eachPractice'
  readonly terms?: PaymentTerms
}

export interface PaymentTerms {
  readonly amount: Amount
  /** The first and the last day that the money is for. What is before go-live is backdated. */
  readonly period: Parameter<{ readonly from: LondonDate; readonly to: LondonDate }>
  /** The day of the first run; later ones are on the last working day of each month, for that month. */
  readonly firstPaid: Parameter<LondonDate>
  /** What a network loses that starts after the programme's date. */
  readonly laterStart: Parameter<LaterStart>
  /** Steps without which no run can pay it, and the working days before a run by which they must be done. */
  readonly needs: readonly StepId[]
  readonly cutOffWorkingDays: Parameter<number>
  /** The step on which members agree how the payee passes it on, and its field of shares. */
  readonly passedOn?: { readonly step: StepId; readonly field: string }
  /** Each practice’s answer to from when it takes part: one that joins in a later quarter counts from then. */
  readonly takesPartFrom?: { readonly step: StepId; readonly field: string }
  /** On what it is paid, in words for whoever checks a statement. */
  readonly conditions: readonly Parameter<string>[]
}

/** The days between go-live and its own start; those and what would have been backdated; or nothing. */
export type LaterStart = 'theDaysLate' | 'backdatingToo' | 'nothing'

export type Amount = ListAmount | RolesAmount | BudgetAmount

/** So much for each patient, for the whole period. Tenths of a penny, so that £1.761 is a whole number. */
export interface ListAmount {
  readonly by: 'list'
  readonly list: Parameter<'registered' | 'weighted'>
  readonly tenthsOfPenny: Parameter<number>
}

/** So much for each whole-time member of staff that is claimed for, up to a number and a sum. */
export interface RolesAmount {
  readonly by: 'roles'
  /** The step on which staff are claimed for, each role in a field of its own. */
  readonly step: StepId
  readonly roles: readonly {
    readonly field: string
    readonly label: string
    /** At most, for one whole-time equivalent and twelve months. */
    readonly yearlyPence: Parameter<number>
  }[]
  readonly usual: RolesLimit
  /** For networks of more patients than this. */
  readonly large: RolesLimit & { readonly overPatients: number }
}

export interface RolesLimit {
  /** Whole-time equivalents of each role. */
  readonly each: Parameter<number>
  /** For all roles together in the period. */
  readonly capPence: Parameter<number>
}

/** A budget that the network's own agreed answer sets: so many patients at so many pounds a year. */
export interface BudgetAmount {
  readonly by: 'agreedBudget'
  readonly step: StepId
  readonly patients: string
  readonly pounds: string
}
