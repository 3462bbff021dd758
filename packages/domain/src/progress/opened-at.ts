import type { Instant, MeetingId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import type { World } from '../world.ts'
import type { Whose } from './completion.ts'
import { meetingOf } from './membership.ts'
import { followsNetwork } from './network-steps.ts'

/** Since when a step has been open, as the engine recorded it with the subject that looks after it. */
export function openedAt(
  world: World,
  step: Step,
  { network, meeting }: Whose,
): Instant | undefined {
  if (followsNetwork(world.programme, step))
    return network && world.networks.get(network)?.steps[step.id]?.openedAt
  if (step.scope === 'meeting') {
    const id: MeetingId | undefined = meeting ?? (network && meetingOf(world, network))
    return id && world.commissioner.meetings[id]?.steps[step.id]?.openedAt
  }
  return world.commissioner.steps[step.id]?.openedAt
}
