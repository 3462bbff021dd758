import type { Run } from '../run.ts'
import type { Told } from '../story.ts'

/** What holds after every fact, whoever recorded it; counted here without the rule that decides. */
export interface Invariant {
  readonly says: string
  readonly source: string
  /** What is wrong with a fact that was recorded, or null. */
  readonly ofFact?: (told: Told) => string | null
  /** What is wrong with how things stand once the engine has made its moves, or null. */
  readonly ofRun?: (run: Run) => string | null
}
