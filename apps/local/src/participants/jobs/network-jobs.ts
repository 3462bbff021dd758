import type { NetworkId } from '@muster/domain/ids'
import { membersOf } from '@muster/domain/progress/membership'
import { followsNetwork } from '@muster/domain/progress/network-steps'
import { variationSteps } from '@muster/domain/variation/variation-rows'
import type { World } from '@muster/domain/world'
import type { Chance } from '../chance.ts'
import type { Job } from '../job.ts'
import { changeJobs } from './change-jobs.ts'
import { disputeJobs } from './dispute-jobs.ts'
import { exceptionJobs } from './exception-jobs.ts'
import { leadJobs } from './lead-jobs.ts'
import { noticeJobs } from './notice-jobs.ts'
import { outsideJobs } from './outside-jobs.ts'
import { serveJobs } from './serve-jobs.ts'
import { stepJobs } from './step-jobs.ts'

/** What there is to do for a network, by its members and by those who judge it. */
export function networkJobs(world: World, network: NetworkId, chance: Chance): readonly Job[] {
  if (world.networks.get(network)?.withdrawnAt !== undefined) return []
  const members = membersOf(world, network)
  const { programme } = world
  const serving = variationSteps(world)?.serving
  return [
    ...programme.steps
      .filter((step) => followsNetwork(programme, step) && step !== serving)
      .flatMap((step) =>
        step.scope === 'practice'
          ? members.flatMap((practice) => stepJobs(world, step, { practice, network }))
          : stepJobs(world, step, { network }),
      ),
    ...serveJobs(world, network),
    ...outsideJobs(world, network),
    ...exceptionJobs(world, network),
    ...leadJobs(world, network),
    ...noticeJobs(world, network, chance),
    ...changeJobs(world, network, chance),
    ...disputeJobs(world, network, chance),
  ]
}
