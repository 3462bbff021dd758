import type { NetworkId } from '../ids.ts'
import { isDone } from '../progress/completion.ts'
import { networkListSize } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { delayOf } from './delay.ts'
import type { NetworkDelay } from './money-view.ts'

/** What waiting costs each network that the commissioner has not approved yet, the dearest week first. */
export function leadDelays(world: World): readonly NetworkDelay[] {
  const approved = world.programme.milestones.find(({ name }) => name === 'approved')
  const waits = (network: NetworkId) =>
    approved === undefined || !isDone(world, approved.step, { network })
  return [...world.networks.values()]
    .filter((one) => one.withdrawnAt === undefined && one.commissioner === world.commissioner.id)
    .filter(({ id }) => waits(id))
    .map(({ id, name }) => ({
      network: id,
      name,
      patients: networkListSize(world, id).patients,
      ...delayOf(world, id),
    }))
    .toSorted((a, b) => b.weekPence - a.weekPence)
}
