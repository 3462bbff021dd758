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

/** What a group leaves behind when it ends: no member, no claim, nobody who has a clock because of it. */
function nothingOfEnded({ networks, practices }: World): string | null {
  for (const { id, blockers, changes = {}, withdrawnAt } of networks.values()) {
    if (withdrawnAt === undefined) continue
    const open = Object.values(blockers).find(({ resolvedAt }) => resolvedAt === undefined)
    if (open) return `${id} has ended, and ${open.id} is open`
    const waiting = Object.values(changes).find(({ endedAt }) => endedAt === undefined)
    if (waiting) return `${id} has ended, and the change ${waiting.id} waits for its day`
    const held = [...practices.values()].find(
      ({ claims, network }) => claims.includes(id) || network === id,
    )
    if (held) return `${id} has ended, and ${held.id} is not free of it`
  }
  return null
}

export const ofMembership: readonly Invariant[] = [
  {
    says: 'each practice is in at most one network',
    source: 'One practice, one network: S14',
    ofRun: ({ world }) => inOneNetwork(world) ?? namedByItsNetwork(world),
  },
  {
    says: 'a group that has ended holds nobody and nothing',
    source: 'Its members are free for another at once: S14 S27',
    ofRun: ({ world }) => nothingOfEnded(world),
  },
]
