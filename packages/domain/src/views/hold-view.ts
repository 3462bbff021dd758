import { londonDateOf } from '../calendar/london-day.ts'
import type { LondonDate } from '../ids.ts'
import type { OwnerTier } from '../programme/programme.ts'
import { ownerLabels } from '../progress/party-labels.ts'
import { coverageStep, holdTerms, standingHold } from '../sign-off/hold.ts'
import type { World } from '../world.ts'

/** A gap holds all networks here: who answers for that, and when it is looked at again. */
export interface HoldView {
  readonly owner: OwnerTier
  readonly ownerLabel: string
  readonly reviewOn: LondonDate
  readonly overdue: boolean
  /** Since when networks that are ready wait; null while none does. */
  readonly since: LondonDate | null
  readonly networks: number
}

export function holdView(world: World): HoldView | null {
  const step = coverageStep(world.programme)
  if (!step || world.commissioner.gapPolicy !== 'holdAll') return null
  const { owner, reviewOn } = holdTerms(world, step)
  const standing = standingHold(world)
  return {
    owner,
    ownerLabel: ownerLabels[owner],
    reviewOn,
    overdue: standing !== null && londonDateOf(world.now) > reviewOn,
    since: standing?.since ?? null,
    networks: standing?.networks.length ?? 0,
  }
}
