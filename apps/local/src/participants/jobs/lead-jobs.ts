import { endOfDay } from '@muster/domain/calendar/london-day'
import type { NetworkId } from '@muster/domain/ids'
import { commissionersConcerned } from '@muster/domain/lead-commissioner/concerned'
import { agreeBy, disagree, leadIsSettled, voices } from '@muster/domain/lead-commissioner/settled'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Job, Task } from '../job.ts'

/** Where practices belong to several commissioners each says who leads; where they disagree the region decides. */
export function leadJobs(world: World, id: NetworkId): readonly Job[] {
  const network = world.networks.get(id)
  const by = network && agreeBy(world.programme, network)
  if (!network || !by || leadIsSettled(world, network)) return []
  const { commissioner } = world
  const job = (task: Task, about: string, account: string): Job => ({
    key: `lead:${about}:${id}`,
    task,
    commissioner: commissioner.id,
    network: id,
    account,
    by: endOfDay(by),
    days: 3,
  })
  const said = voices(world, network)
  const silent = commissionersConcerned(world, network).filter((one) => !said.has(one))
  if (silent.length > 0)
    return silent.map((one) => job({ kind: 'preferLead', by: one }, one, accountOf.lead(one)))
  return disagree(world, network)
    ? [job({ kind: 'decideLead' }, 'region', accountOf.region(commissioner.region))]
    : []
}
