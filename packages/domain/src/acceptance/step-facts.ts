import { membersOf, networkListSize } from '../progress/membership.ts'
import type { Attempt } from './acceptance-rule.ts'

/** The facts that a computed step rests on, kept with it as they were. */
export function stepFactsNow({ world, network }: Attempt): Readonly<Record<string, unknown>> {
  if (!network) {
    const networks = [...world.networks.values()].filter((one) => one.withdrawnAt === undefined)
    return { networks: networks.map(({ id }) => id).sort(), cover: world.commissioner.cover }
  }
  return {
    members: [...membersOf(world, network)].sort(),
    listSize: networkListSize(world, network).patients,
  }
}
