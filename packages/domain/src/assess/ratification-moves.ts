import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import { type BlockerId, blockerId, type NetworkId, type StepId } from '../ids.ts'
import { isUnratified, owedReport } from '../sign-off/reporting.ts'
import { decisionStep } from '../sign-off/route.ts'
import type { World } from '../world.ts'
import { type Assessment, justAfter } from './assessment.ts'

const nothing: Assessment = { moves: [], wakeAt: null }

export const unratifiedBlocker = (step: StepId): BlockerId => blockerId(`unratified-${step}`)

/**
 * A chair's action that the next meeting does not ratify raises a blocker, once (domain section 8, 36). The approval
 * stands meanwhile: what rests on it is not undone unseen, and its owner settles it. [P]
 */
export function ratificationMoves(world: World, network: NetworkId): Assessment {
  const owed = owedReport(world, network)
  const step = decisionStep(world.programme)
  const kind = step && lateKindOf(world, step.whenLate)
  if (!owed || !step || !kind || owed.afterwards !== 'ratified') return nothing
  const blocker = unratifiedBlocker(step.id)
  if (world.networks.get(network)?.blockers[blocker]) return nothing
  if (!isUnratified(world, owed)) return { moves: [], wakeAt: justAfter(endOfDay(owed.by)) }
  const target = endOfDay(addWorkingDays(londonDateOf(world.now), kind.targetWorkingDays))
  const { kind: name, owner } = kind
  const data = { blocker, step: step.id, kind: name, owner, target, by: 'engine' as const }
  return {
    moves: [fact(networkStream(world.programme.id, network), { type: 'blockerRaised', data })],
    wakeAt: null,
  }
}

/** The kind that a decision raises when it is late: the committee meets after the deadline. */
const lateKindOf = (
  { programme }: World,
  whenLate: { readonly effect: string; readonly kind?: string },
) => programme.blockerKinds.find(({ kind }) => kind === whenLate.kind)
