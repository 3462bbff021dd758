import type { PracticeState } from '@muster/domain/facts/state'
import { followsNetwork } from '@muster/domain/progress/network-steps'
import type { World } from '@muster/domain/world'
import type { Job } from '../job.ts'
import { stepJobs } from './step-jobs.ts'

/** What a practice does before it has a network: say what it intends, confirm its list. */
export function practiceJobs(world: World, { id, closed }: PracticeState): readonly Job[] {
  if (closed) return []
  const { programme } = world
  return programme.steps
    .filter((step) => step.scope === 'practice' && !followsNetwork(programme, step))
    .flatMap((step) => stepJobs(world, step, { practice: id }))
}
