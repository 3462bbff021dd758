import { membersOf } from '../progress/membership.ts'
import type { Attempt } from './acceptance-rule.ts'
import { certificateNow } from './certificate.ts'
import { groupSize } from './group-size.ts'

/** The facts that a computed step rests on, kept with it as they were. */
export function stepFactsNow({ world, network, step }: Attempt): Readonly<Record<string, unknown>> {
  if (!network) {
    const networks = [...world.networks.values()].filter((one) => one.withdrawnAt === undefined)
    return { networks: networks.map(({ id }) => id).sort(), cover: world.commissioner.cover }
  }
  const members = [...membersOf(world, network)].sort()
  const { patients, shortfall, withinListError } = groupSize(world, members)
  return {
    members,
    listSize: patients,
    // The flag of a network that is short by no more than its lists may be wrong.
    ...(withinListError ? { shortWithinListError: shortfall } : {}),
    ...(step.accept.some(({ rule }) => rule === 'certificateFacts')
      ? { certificate: certificateNow(world, network, step) }
      : {}),
  }
}
