import type { MilestoneCount } from '@muster/domain/views/home-views'

/** The parts of a bar add up to all networks, whatever is counted twice. */
export function barOf({ passed, total, expectedLate }: MilestoneCount) {
  const late = Math.max(0, Math.min(expectedLate, total - passed))
  return { passed, late, coming: Math.max(0, total - passed - late) }
}
