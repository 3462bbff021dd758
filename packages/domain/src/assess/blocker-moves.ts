import { standsStill, targetNow } from '../blockers/target-now.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { Blocker, Blockers, NetworkState } from '../facts/state.ts'
import { type Fact, fact, type StreamRef } from '../facts/stream-ref.ts'
import { leadIsSettled } from '../lead-commissioner/settled.ts'
import { hasProblem, problemOf } from '../mediation/place-blockers.ts'
import type { OwnerTier } from '../programme/programme.ts'
import { getStep, instancesOf, recordIsDone, recordOf, type Whose } from '../progress/completion.ts'
import { isOfRegister, stillWaits } from '../register/register-blockers.ts'
import { isOfConditions, openConditions } from '../sign-off/conditions.ts'
import { owedReport } from '../sign-off/reporting.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'
import { answerAwaited, isOfDissolution } from './dissolution-moves.ts'
import { isLeadBlocker } from './lead-moves.ts'
import { unratifiedBlocker } from './ratification-moves.ts'
import { isOfVariation, variationWaits } from './variation-moves.ts'

/** Working days that the next owner has before a blocker goes on up the ladder. [P] */
export const escalationWorkingDays = 3

/** Owner to commissioner to region (domain section 8: an owner who misses the target, then the next tier). */
export const nextOwner: Readonly<Record<OwnerTier, OwnerTier | null>> = {
  practice: 'commissioner',
  network: 'commissioner',
  supportLead: 'commissioner',
  commissioner: 'region',
  region: null,
}

/** Open blockers are escalated by their clock, and closed when the step they block is done. */
export function assessBlockers(
  world: World,
  stream: StreamRef<'network' | 'commissioner'>,
  blockers: Blockers,
  whose: Whose,
): Assessment {
  const open = Object.values(blockers).filter(({ resolvedAt }) => resolvedAt === undefined)
  const moves = open.flatMap((blocker): readonly Fact[] => {
    if (isMoot(world, blocker, whose))
      return [fact(stream, { type: 'blockerResolved', data: { blocker: blocker.id } })]
    const to = nextOwner[blocker.owner]
    if (to === null || standsStill(world, blocker, whose)) return []
    if (world.now <= targetNow(world, blocker, whose)) return []
    const target = endOfDay(addWorkingDays(londonDateOf(world.now), escalationWorkingDays))
    const data = { blocker: blocker.id, from: blocker.owner, to, target }
    return [fact(stream, { type: 'blockerEscalated', data })]
  })
  const clocks = open
    .filter(({ owner }) => nextOwner[owner])
    .map((blocker) => justAfter(targetNow(world, blocker, whose)))
  return { moves, wakeAt: earliestAfter(world.now, clocks) }
}

/** What was raised for a cause of its own ends with that; any other with the step that it blocks. */
function isMoot(world: World, blocker: Blocker, whose: Whose): boolean {
  const network = whose.network && world.networks.get(whose.network)
  const cause = network && causes.find(({ raised }) => raised(blocker))
  if (cause && network) return !cause.stands(world, network, blocker)
  const problem = network ? null : problemOf(blocker)
  const homeless = blocker.practice && world.practices.get(blocker.practice)
  if (problem && homeless) return !hasProblem(world, problem, homeless)
  return stepIsDone(world, blocker, whose)
}

interface Cause {
  readonly raised: (blocker: Blocker) => boolean
  readonly stands: (world: World, network: NetworkState, blocker: Blocker) => boolean
}

/** Of the blockers of a network. */
const causes: readonly Cause[] = [
  {
    raised: ({ id }) => isOfRegister(id),
    stands: (world, network, { id }) => stillWaits(world, network, id),
  },
  {
    raised: ({ id, step }) => id === unratifiedBlocker(step),
    stands: (world, { id }) => owedReport(world, id) !== null,
  },
  {
    raised: ({ id }) => isOfConditions(id),
    stands: (world, { id }) => openConditions(world, id) !== null,
  },
  {
    raised: ({ id }) => isOfDissolution(id),
    stands: (_, network, { id }) => answerAwaited(network, id),
  },
  {
    raised: ({ id }) => isOfVariation(id),
    stands: (_, network, { id }) => variationWaits(network, id),
  },
  {
    raised: ({ id }) => isLeadBlocker(id),
    stands: (world, network, blocker) =>
      !leadIsSettled(world, network) && !stepIsDone(world, blocker, { network: network.id }),
  },
]

/** For the practice concerned, where it is one practice's. */
function stepIsDone(world: World, { step: id, practice }: Blocker, whose: Whose): boolean {
  const step = getStep(world.programme, id)
  const concerned = step.scope === 'practice' && practice ? { ...whose, practice } : whose
  const instances = instancesOf(world, step.id, concerned)
  return instances.length > 0 && instances.every((one) => recordIsDone(recordOf(world, step, one)))
}
