import type { NetworkId, PracticeId } from '@muster/domain/ids'
import { recordIsDone, recordOf } from '@muster/domain/progress/completion'
import { membersOf } from '@muster/domain/progress/membership'
import { mayStart } from '@muster/domain/progress/startable'
import { variationSteps } from '@muster/domain/variation/variation-rows'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Job } from '../job.ts'
import { jobOf } from './step-jobs.ts'

/** Members of a network whose contract may be varied and who have no notice yet. */
export function withoutNotice(world: World, network: NetworkId): readonly PracticeId[] {
  const steps = variationSteps(world)
  if (!steps) return []
  const { serving } = steps
  return membersOf(world, network).filter((practice) => {
    const whose = { practice, network }
    return mayStart(world, serving, whose) && !recordIsDone(recordOf(world, serving, whose))
  })
}

/** The support lead serves notice on all practices of a network in one go. */
export function serveJobs(world: World, network: NetworkId): readonly Job[] {
  const steps = variationSteps(world)
  const [first] = withoutNotice(world, network)
  if (!steps || !first) return []
  const account = accountOf.lead(world.commissioner.id)
  return [jobOf(world, steps.serving, { network }, { kind: 'serveNotices' }, account)]
}
