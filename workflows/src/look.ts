import {
  isCancellation,
  proxyLocalActivities,
  rootCause,
  TemporalFailure,
} from '@temporalio/workflow'
import type { ActivityPort, Look, WokenBy } from './activity-port.ts'

// Endless retries of one poisoned subject would hold the slots that healthy ones need.
const activities = proxyLocalActivities<ActivityPort>({
  startToCloseTimeout: '5s',
  retry: { maximumAttempts: 2 },
})

/** One look at a subject; null, and the error recorded with the facts, where its rules fail. */
export async function look(subject: string, wokenBy: WokenBy): Promise<Look | null> {
  try {
    return await activities.advance(subject, wokenBy)
  } catch (problem) {
    throwUnlessFailed(problem)
    await record(subject, rootCause(problem) ?? 'The look failed.')
    return null
  }
}

async function record(subject: string, message: string): Promise<void> {
  try {
    await activities.recordEngineError(subject, message)
  } catch (problem) {
    // With the database away there is nowhere to record it; the next look will find the same or better.
    throwUnlessFailed(problem)
  }
}

// A local activity fails with its own error, not with an ActivityFailure around it.
function throwUnlessFailed(problem: unknown): void {
  if (!(problem instanceof TemporalFailure) || isCancellation(problem)) throw problem
}
