import { type Actor, actsAs, leads, oversees } from '../access/grants.ts'
import { nextOwner } from '../assess/blocker-moves.ts'
import { targetOf } from '../assess/engine-raises.ts'
import { standsStill, targetNow } from '../blockers/target-now.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { Blocker } from '../facts/state.ts'
import type { BlockerId, Instant, NetworkId, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { OwnerTier } from '../programme/programme.ts'
import { membersOf } from '../progress/membership.ts'
import { ownerLabels } from '../progress/party-labels.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { blockerFact, kindOf, openBlocker } from './raise-blocker.ts'

export interface ReassignBlocker {
  readonly blocker: BlockerId
  readonly network?: NetworkId
  readonly to: OwnerTier
  /** Which practice, where one is to unblock it. */
  readonly practice?: PracticeId
  /** The clock goes on as it was, unless it is said that it starts again. */
  readonly clockStartsAgain: boolean
  readonly reason: ErasableRef
}

const source = 'A blocker has exactly one accountable owner: domain section 9'

/** Somebody else is to unblock it from now on: exactly one owner, and the clock that it has. */
export function reassignBlocker(world: World, actor: Actor, command: ReassignBlocker): Decided {
  if (!mayReassign(world, actor)) return refused(notYours)
  const found = openBlocker(world, command)
  if ('code' in found) return refused(found)
  const no =
    heldAbove(world, actor, found) ??
    notAnOwner(world, found, command) ??
    runOut(world, found, command)
  if (no) return refused(no)
  const { blocker, network, to, practice, reason } = command
  return decided(
    blockerFact(world, network, {
      type: 'blockerReassigned',
      data: {
        blocker,
        from: found.owner,
        to,
        target: targetFor(world, found, command),
        ...(command.clockStartsAgain ? { clockStartsAgain: true } : {}),
        reason,
        ...(to === 'practice' && practice ? { practice } : {}),
      },
    }),
  )
}

/** The support lead and the region see to it that each blocker has its right owner. */
export const mayReassign = (world: World, actor: Actor): boolean =>
  leads(world, actor) || isRegion(world, actor)

const isRegion = (world: World, actor: Actor): boolean => actsAs(world, actor, 'region', {})

const notYours = refusal(
  'not-yours',
  'Who owns a blocker is changed by the commissioner’s support lead or the region. Tell them that it is for somebody else.',
  { source },
)

/** What came up to the region stays there until the region gives it back. */
function heldAbove(world: World, actor: Actor, { owner }: Blocker): Refusal | null {
  if (owner !== 'region' || isRegion(world, actor)) return null
  return refusal(
    'held-by-region',
    'The region owns this blocker. Ask the regional team to give it back, or resolve it.',
    { source },
  )
}

/** Who may own this one: parties of Muster that it concerns. */
export function ownersOf(world: World, network: NetworkId | undefined): readonly OwnerTier[] {
  return network && membersOf(world, network).length > 0
    ? ['practice', 'network', 'supportLead', 'commissioner', 'region']
    : ['practice', 'supportLead', 'commissioner', 'region']
}

/** The practices one of which may own it: whom it is about, or else any that is concerned. */
export function practicesFor(
  world: World,
  { practice }: Blocker,
  network: NetworkId | undefined,
): readonly PracticeId[] {
  if (practice) return [practice]
  const all = network ? membersOf(world, network) : [...world.practices.keys()]
  return all.filter((id) => world.practices.get(id)?.closed === undefined)
}

function notAnOwner(
  world: World,
  held: Blocker,
  { to, practice, network }: ReassignBlocker,
): Refusal | null {
  if (!ownersOf(world, network).includes(to))
    return refusal(
      'no-such-owner',
      `No network holds this blocker, so the ${ownerLabels[to].toLowerCase()} cannot own it. Choose a practice, the support lead, the commissioner or the region.`,
      { field: 'to', source },
    )
  if (to === 'practice' && (!practice || !practicesFor(world, held, network).includes(practice)))
    return refusal(
      'which-practice',
      'Choose the practice that is to unblock it, among those whom it concerns.',
      { field: 'practice', source },
    )
  if (to !== held.owner || (to === 'practice' && practice !== held.practice)) return null
  return refusal('owns-it-already', `The ${ownerLabels[to]} owns this blocker already.`, {
    field: 'to',
    source,
  })
}

/** A clock that has run out would take it up the ladder again at once. */
function runOut(
  world: World,
  held: Blocker,
  { to, network, clockStartsAgain }: ReassignBlocker,
): Refusal | null {
  const whose = network ? { network } : {}
  const target = targetNow(world, held, whose)
  const goesOn = world.now <= target || standsStill(world, held, whose)
  if (clockStartsAgain || goesOn || nextOwner[to] === null) return null
  return refusal(
    'clock-run-out',
    `Its time ran out on ${formatDate(londonDateOf(target))}, so it would go up a level again at once. Say that the clock starts again, or give it to the region.`,
    { field: 'clockStartsAgain', source: 'Owner to commissioner to region: domain section 8' },
  )
}

function targetFor(world: World, held: Blocker, { clockStartsAgain }: ReassignBlocker): Instant {
  const kind = kindOf(world, held.kind)
  return clockStartsAgain && kind ? targetOf(world, kind) : held.target
}

/** For the page: to whom somebody may give it. */
export const mayGiveTo = (
  world: World,
  actor: Actor,
  held: Blocker,
  network: NetworkId | undefined,
): readonly OwnerTier[] =>
  held.resolvedAt === undefined &&
  mayReassign(world, actor) &&
  oversees(world, actor) &&
  heldAbove(world, actor, held) === null
    ? ownersOf(world, network)
    : []
