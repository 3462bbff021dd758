import { addDays } from '@muster/domain/calendar/days'
import { endOfDay, londonDateOf } from '@muster/domain/calendar/london-day'
import type { RegisterChange } from '@muster/domain/facts/register-state'
import type { PracticeState } from '@muster/domain/facts/state'
import type { CommissionerId } from '@muster/domain/ids'
import type { World } from '@muster/domain/world'
import { accountOf } from '../accounts.ts'
import type { Job } from '../job.ts'

/** A support lead gets to what a register brings within a week. */
const days = 5

/** What later registers brought for the practices of a commissioner, and nobody has decided on. */
export function registerJobs(world: World): readonly Job[] {
  const { id } = world.commissioner
  return [...world.practices.values()].flatMap((practice) =>
    Object.values(practice.register ?? {})
      .filter(({ outcome }) => outcome === undefined)
      .filter((change) => decidedBy(world, practice, change) === id)
      .map(({ id: change, proposedAt }) => ({
        key: `register:${change}`,
        task: { kind: 'decideRegister' as const, change },
        commissioner: id,
        practice: practice.id,
        account: accountOf.lead(id),
        by: endOfDay(addDays(londonDateOf(proposedAt), days)),
        days,
      })),
  )
}

/** Whoever leads its network, or its own commissioner where it is in none, or is to belong to another one. */
function decidedBy(
  { networks, commissioner }: World,
  { network, published }: PracticeState,
  { says }: RegisterChange,
): CommissionerId | undefined {
  if (network === null || says === 'moved') return published.commissioner
  return networks.has(network) ? commissioner.id : undefined
}
