import { type Actor, actsAs, leads, practiceFor } from '../access/grants.ts'
import { type ChangeKind, isFromRegister } from '../facts/change-events.ts'
import type { Change } from '../facts/change-state.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { World } from '../world.ts'

type Part = 'director' | 'payee' | 'coordinator'

/** The part that somebody else is to play; undefined where the change is of the members. */
export function partOf(kind: ChangeKind): Part | undefined {
  switch (kind) {
    case 'join':
    case 'leave':
    case 'expel':
    case 'close':
    case 'merge':
    case 'move':
    case 'recode':
    case 'return':
      return undefined
    case 'absence':
      return 'director'
    default:
      return kind
  }
}

/** Who holds the part; whoever stands in for the director does not. */
export const holderOf = (world: World, network: NetworkId, part: Part): PracticeId | undefined =>
  practiceFor(world, part, { network }, { standIns: false })

/** A practice for itself, also where it joins; for the others the director, or the coordinator where it is about them; the support lead for all. */
export function mayGiveNotice(
  world: World,
  actor: Actor,
  { kind, practice, network }: Pick<Change, 'kind' | 'practice'> & { readonly network: NetworkId },
): boolean {
  // What the register brings is decided where it was proposed.
  if (isFromRegister(kind)) return false
  if (leads(world, actor)) return true
  const whose = { network, practice }
  if (kind === 'leave') return actsAs(world, actor, 'practice', whose)
  if (actsAs(world, actor, 'director', whose)) return true
  if (kind === 'join') return actsAs(world, actor, 'practice', whose)
  const part = partOf(kind)
  const own = kind === 'absence' || kind === 'coordinator'
  return (
    own &&
    (actsAs(world, actor, 'coordinator', whose) ||
      (part !== undefined &&
        holderOf(world, network, part) === practice &&
        actsAs(world, actor, 'practice', whose)))
  )
}
