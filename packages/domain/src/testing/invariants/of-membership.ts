import { recordIsDone } from '../../progress/completion.ts'
import { membershipStep, membersOf } from '../../progress/membership.ts'
import type { World } from '../../world.ts'
import type { Invariant } from './invariant.ts'

function inOneNetwork({ networks, practices, programme }: World): string | null {
  const holders = new Map<string, string[]>()
  for (const { id, steps, withdrawnAt } of networks.values()) {
    const formed = recordIsDone(steps[membershipStep(programme).id] ?? {})
    if (!formed || withdrawnAt !== undefined) continue
    for (const member of membersOf({ networks, programme } as World, id)) {
      holders.set(member, [...(holders.get(member) ?? []), id])
      if (practices.get(member)?.network !== id)
        return `${id} is formed with ${member}, which is in ${practices.get(member)?.network}`
    }
  }
  const twice = [...holders].find(([, ids]) => ids.length > 1)
  return twice ? `${twice[0]} is in ${twice[1].join(' and ')}` : null
}

function namedByItsNetwork(world: World): string | null {
  const stray = [...world.practices.values()].find(
    ({ id, network }) => network !== null && !membersOf(world, network).includes(id),
  )
  return stray ? `${stray.id} is in ${stray.network}, which does not name it` : null
}

export const ofMembership: readonly Invariant[] = [
  {
    says: 'each practice is in at most one network',
    source: 'One practice, one network: S14',
    ofRun: ({ world }) => inOneNetwork(world) ?? namedByItsNetwork(world),
  },
]
