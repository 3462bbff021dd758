import type { NetworkId, PracticeId } from '../ids.ts'
import type { CheckName } from './check.ts'

export interface ChangedPractice {
  readonly id: PracticeId
  readonly name: string
  readonly patients: number | null
}

/** A network nearby that could take practices and stay within the upper size. */
export interface NearNetwork {
  readonly network: NetworkId
  readonly name: string
  /** To the nearest of its practices; null where no distance is known. */
  readonly km: number | null
  /** With them. */
  readonly patients: number
}

/** One change of the members, and what would come of it. */
export interface Weighed {
  readonly add: readonly ChangedPractice[]
  readonly remove: readonly ChangedPractice[]
  /** From what is added to the nearest of those who stay; for what is only taken out, from it to them. */
  readonly km: number | null
  /** Of the group after it. */
  readonly patients: number
  /** The checks that would then ask for nothing. */
  readonly clears: readonly CheckName[]
  /** The checks that would then ask for something and do not now. */
  readonly raises: readonly CheckName[]
  /** True where one of those would stop the group. */
  readonly stops: boolean
}

/** A change by which something that is asked of the group would no longer be. */
export interface Change extends Weighed {
  /** Where the practice that is taken out fits better. */
  readonly betterIn: NearNetwork | null
}
