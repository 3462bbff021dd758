import type { StepId } from '../ids.ts'

/** What stands in the way of a version, where, and how to mend it: for the person who writes the document. */
export interface VersionFault {
  readonly step: StepId | null
  readonly problem: string
  readonly mend: string
}
