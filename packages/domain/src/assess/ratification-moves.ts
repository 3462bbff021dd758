import { endOfDay } from '../calendar/london-day.ts'
import type { NetworkState } from '../facts/state.ts'
import { type BlockerId, blockerId, type StepId } from '../ids.ts'
import { isUnratified, owedReport } from '../sign-off/reporting.ts'
import { decisionStep } from '../sign-off/route.ts'
import type { World } from '../world.ts'
import { type Assessment, justAfter } from './assessment.ts'
import { raisesOnce } from './engine-raises.ts'

const nothing: Assessment = { moves: [], wakeAt: null }

export const unratifiedBlocker = (step: StepId): BlockerId => blockerId(`unratified-${step}`)

/**
 * A chair's action that the next meeting does not ratify raises a blocker, once (domain section 8, 36). The approval
 * stands meanwhile: what rests on it is not undone unseen, and its owner settles it. [P]
 */
export function ratificationMoves(world: World, network: NetworkState): Assessment {
  const owed = owedReport(world, network.id)
  const step = decisionStep(world.programme)
  if (owed?.afterwards !== 'ratified' || step?.whenLate.effect !== 'raise') return nothing
  const blocker = unratifiedBlocker(step.id)
  if (network.blockers[blocker]) return nothing
  if (!isUnratified(world, owed)) return { moves: [], wakeAt: justAfter(endOfDay(owed.by)) }
  // The kind that a decision raises when it is late: the committee meets after the deadline.
  const { kind } = step.whenLate
  return { moves: raisesOnce(world, network, { blocker, step: step.id, kind }), wakeAt: null }
}
