import type { PublishedPractice } from '../facts/published-practice.ts'
import type { RegisterStatus } from '../facts/register-events.ts'
import type { CommissionerId, LondonDate, PracticeId } from '../ids.ts'

/** One GP practice as a register and the other files published with it have it. */
export interface RegisterEntry {
  readonly code: PracticeId
  readonly name: string
  readonly address: string | null
  readonly postcode: string | null
  readonly openedOn: LondonDate | null
  /** The last day of the organisation, where the register names one. */
  readonly closedOn: LondonDate | null
  readonly status: RegisterStatus
  readonly row: number | null
  /** Absent where the row names none, or is no GP practice: then it says nothing of who commissions one. */
  readonly commissioner?: {
    readonly code: CommissionerId
    /** Null for a code that the hierarchy does not have, as a national commissioning hub’s. */
    readonly name: string | null
    readonly since: LondonDate | null
  }
  /** What it would be enrolled with; null where it is no GP practice of a known commissioner. */
  readonly published: PublishedPractice | null
}

/** A register that was read whole. */
export interface RegisterFile {
  readonly name: string
  readonly extractDate: LondonDate | null
  readonly entries: ReadonlyMap<PracticeId, RegisterEntry>
  /** Whether a practice that is not in it has gone from it: not where rows were refused. */
  readonly complete: boolean
}
