import type { PracticeState } from '../facts/state.ts'
import type { Programme } from '../programme/programme.ts'

/**
 * Hubs, walk-in and special services carry a practice's code without a registered list; only a contract with a list
 * takes part and counts for coverage (domain section 9: real data against strict rules).
 */
export const takesPart = (programme: Programme, { published, closed }: PracticeState): boolean =>
  closed === undefined &&
  published.active &&
  (published.listSize ?? 0) > 0 &&
  (published.contractType === null || programme.eligibleContracts.includes(published.contractType))
