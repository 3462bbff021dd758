import type { MilestoneName } from '@muster/domain/programme/programme'
import { upsertSearchAttributes } from '@temporalio/workflow'
import { phaseAttribute } from './search-attributes.ts'

/** Adds the milestones just passed; operators see the last one, and nothing is written when none is new. */
export function showPhase(passed: readonly MilestoneName[], reached: Set<MilestoneName>): void {
  const added = passed.filter((milestone) => !reached.has(milestone))
  for (const milestone of added) reached.add(milestone)
  const last = added.at(-1)
  if (last !== undefined) upsertSearchAttributes([{ key: phaseAttribute, value: last }])
}
