import type { PracticeState } from '../facts/state.ts'
import { type PracticeId, type StepId, stepId } from '../ids.ts'
import { getStep, recordIsDone, recordOf } from '../progress/completion.ts'
import { listSizeOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { holdsEligibleContract } from './contract-eligible.ts'

/**
 * The practices of this commissioner whose patients no registered network serves and no cover is planned for.
 * Hubs, walk-in centres and special allocation services have no list, so they are none of them (domain section 9).
 */
export function uncoveredPractices(world: World, registeredStep: string): readonly PracticeId[] {
  const registered = stepId(registeredStep)
  return [...world.practices.values()]
    .filter((practice) => needsCover(world, practice))
    .filter((practice) => !isServed(world, practice, registered))
    .map(({ id }) => id)
    .sort()
}

/** A practice that was active at the programme's date, with patients and an eligible contract. */
export const needsCover = (world: World, practice: PracticeState): boolean =>
  practice.published.commissioner === world.commissioner.id &&
  practice.published.active &&
  practice.closed === undefined &&
  (listSizeOf(world.programme, practice) ?? 0) > 0 &&
  holdsEligibleContract(world.programme, practice)

function isServed(world: World, practice: PracticeState, registered: StepId): boolean {
  const by = world.commissioner.cover[practice.id]
  if (by && world.networks.get(by)?.withdrawnAt === undefined) return true
  return practice.network !== null && isRegistered(world, practice, registered)
}

/** A network that another commissioner leads counts as soon as it is registered with that one. */
function isRegistered(world: World, practice: PracticeState, registered: StepId): boolean {
  const elsewhere = practice.network && world.ledElsewhere?.get(practice.network)
  if (elsewhere)
    return elsewhere.withdrawnAt === undefined && recordIsDone(elsewhere.steps[registered] ?? {})
  const network = practice.network && world.networks.get(practice.network)
  if (!network) return true
  if (network.withdrawnAt !== undefined) return false
  const step = getStep(world.programme, registered)
  return recordIsDone(recordOf(world, step, { network: network.id, practice: practice.id }))
}
