import type { StepId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { getStep } from './completion.ts'

const dependent = new WeakMap<Programme, ReadonlySet<StepId>>()

/**
 * A practice's own step either stands alone (declare intent) or follows on something of its network (sign the
 * agreement). The first kind is looked after with the commissioner, the second with the network.
 */
export function followsNetwork(programme: Programme, step: Step): boolean {
  if (step.scope !== 'practice') return step.scope === 'network'
  let known = dependent.get(programme)
  if (!known) {
    known = new Set(
      programme.steps.filter((one) => reachesNetwork(programme, one)).map(({ id }) => id),
    )
    dependent.set(programme, known)
  }
  return known.has(step.id)
}

const reachesNetwork = (programme: Programme, step: Step): boolean =>
  step.after.some(({ step: id }) => {
    const before = getStep(programme, id)
    return before.scope !== 'practice' || reachesNetwork(programme, before)
  })
