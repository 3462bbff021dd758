import type { NetworkId } from '@muster/domain/ids'
import { askedBy } from '@muster/domain/outside/outside-request'
import { getStep, isDone } from '@muster/domain/progress/completion'
import { mayStart } from '@muster/domain/progress/startable'
import type { World } from '@muster/domain/world'
import type { Job } from '../job.ts'
import { owedFirst } from './owed-first.ts'
import { accountFor, jobOf } from './step-jobs.ts'

/** Somebody asks a party without an account, and enters the code when it has been issued. */
export function outsideJobs(world: World, network: NetworkId): readonly Job[] {
  return (world.programme.outside ?? []).flatMap((request) => {
    const step = getStep(world.programme, request.step)
    const whose = { network }
    if (isDone(world, step.id, whose) || !mayStart(world, step, whose)) return []
    if (owedFirst(world, step, network) !== request) return []
    const account = accountFor(world, askedBy(world, request), whose)
    if (!account) return []
    const asked = world.networks.get(network)?.outside?.[request.name]
    const kind = asked ? 'enterCode' : 'askOutside'
    // Asking takes a day; the other side has half of what it normally takes.
    const days = asked ? Math.ceil(request.withinWorkingDays.value / 2) : 1
    return [jobOf(world, step, whose, { kind, request: request.name }, account, { days })]
  })
}
