import { practiceName } from '../acceptance/in-words.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { changeId } from '../ids.ts'
import { commissionerName, networkIn } from '../lead-commissioner/concerned.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { mayNotMoveTo } from './may-not-move-to.ts'

/** Why what a decision did can no longer go back: others have relied on it since. With what to do instead. */
export function cannotGoBack(
  world: World,
  practice: PracticeState,
  change: RegisterChange,
): Refusal | null {
  if (change.effectedAt === undefined) return null
  switch (change.outcome) {
    case 'opens':
      return hasJoined(world, practice)
    case 'merges':
      return successorWent(world, practice, change) ?? cameWithIt(world, change)
    case 'newCode':
      return successorWent(world, practice, change)
    case 'moves':
      return movedOn(world, practice, change)
    default:
      return null
  }
}

function hasJoined(world: World, practice: PracticeState): Refusal | null {
  const networks = [
    ...new Set([...practice.claims, ...(practice.network ? [practice.network] : [])]),
  ]
  if (networks.length === 0) return null
  const names = networks.map((id) => networkIn(world, id)?.name ?? id).join(' and ')
  return refusal(
    'joined-since',
    `${names} names ${practiceName(world, practice.id)} as a member since. It leaves there first, under ‘Changes’ of the network.`,
    { facts: { networks } },
  )
}

/** The practice that took over has gone the same way, or does not have the list any more. */
function successorWent(
  world: World,
  practice: PracticeState,
  { successor, outcome }: RegisterChange,
): Refusal | null {
  const held = successor ? world.practices.get(successor) : undefined
  const stands =
    held !== undefined &&
    held.closed === undefined &&
    (outcome === 'newCode'
      ? held.continues?.practice === practice.id
      : (held.lists ?? []).some(({ from }) => from === practice.id))
  if (stands) return null
  return refusal(
    'successor-changed-since',
    `${successor ? practiceName(world, successor) : 'The practice that took over'} has itself closed or changed since. Undo first what was decided on it.`,
    { facts: { successor: successor ?? null } },
  )
}

/** A successor that came into the network with the merged contract left another one for it. */
function cameWithIt(world: World, { id, wasIn, successor }: RegisterChange): Refusal | null {
  const network = wasIn && networkIn(world, wasIn)
  if (!network || !successor || !network.changes?.[changeId(id)]?.newParty) return null
  return refusal(
    'came-with-contract',
    `${practiceName(world, successor)} became a member of ${network.name} by this, and its former network has gone on without it. Let the practices leave and join by notice, under ‘Changes’ of both networks.`,
    { facts: { network: network.id, successor } },
  )
}

function movedOn(world: World, practice: PracticeState, change: RegisterChange): Refusal | null {
  const { commissioner, formerly } = change
  const home = practice.published.commissioner
  if (!formerly || home !== commissioner?.code)
    return refusal(
      'moved-since',
      `${practiceName(world, practice.id)} belongs to ${commissionerName(world, home)} by a later decision. Undo that one first.`,
      { facts: { commissioner: home } },
    )
  const back = { code: formerly, name: commissionerName(world, formerly) }
  return mayNotMoveTo(world, practice, { ...change, commissioner: back })
}
