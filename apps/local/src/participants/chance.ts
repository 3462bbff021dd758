import type { Draw } from './draw.ts'
import type { Luck } from './luck.ts'

/** What a run has in store: numbers drawn from the seed, and what goes wrong by them. */
export interface Chance {
  readonly draw: Draw
  readonly luck: Luck
}
