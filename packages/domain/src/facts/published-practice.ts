import type { CommissionerId, LondonDate, PracticeId } from '../ids.ts'

/** Where a figure was published: the kind of file, and the date of its extract. */
export interface Provenance {
  readonly file: string
  readonly extractDate: LondonDate | null
}

/** A further surgery of a practice, by its own code. */
export interface PublishedBranch {
  readonly code: string
  readonly postcode: string | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** What the published files say about a practice when the programme opened. Missing stays null. */
export interface PublishedPractice {
  readonly code: PracticeId
  readonly name: string
  readonly postcode: string | null
  readonly commissioner: CommissionerId
  /** Active at the programme's date; what a later snapshot says is a flag, never a refusal. */
  readonly active: boolean
  readonly laterStatus: 'active' | 'closed' | 'dormant' | null
  /** GMS, PMS or APMS; null where no file names it. */
  readonly contractType: string | null
  readonly listSize: number | null
  readonly weightedList: number | null
  readonly rurality: 'Urban' | 'Rural' | null
  readonly latitude: number | null
  readonly longitude: number | null
  /** Absent where no file has any. */
  readonly branches?: readonly PublishedBranch[]
  readonly sources: Readonly<Record<string, Provenance>>
}
