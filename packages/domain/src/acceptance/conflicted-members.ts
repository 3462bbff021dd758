import type { CommissionerState } from '../facts/state.ts'
import type { MeetingId, NetworkId, PracticeId } from '../ids.ts'
import { agendaOf, membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'

/**
 * Who may not vote at a meeting, and because of which practices. Found from facts (where a GP works) and from the
 * register of interests. A conflict in one network is a conflict in all that are decided together (S68, [P]).
 */
export function conflictedMembers(
  world: World,
  meeting: MeetingId,
): ReadonlyMap<string, readonly PracticeId[]> {
  return conflictedIn(world, agendaOf(world, meeting), meeting)
}

/** The same for networks that are decided, or could be, with what was declared for a meeting where there is one. */
export function conflictedIn(
  world: World,
  networks: readonly NetworkId[],
  meeting?: MeetingId,
): ReadonlyMap<string, readonly PracticeId[]> {
  const decided = new Set(networks.flatMap((one) => membersOf(world, one)))
  const declared = meeting ? declaredInterests(world, meeting) : {}
  const conflicts = new Map<string, readonly PracticeId[]>()
  for (const { id, practice } of world.commissioner.committee) {
    const interests = new Set([...(practice ? [practice] : []), ...(declared[id] ?? [])])
    const conflicting = [...interests].filter((one) => decided.has(one)).sort()
    if (conflicting.length > 0) conflicts.set(id, conflicting)
  }
  return conflicts
}

type Interests = Readonly<Record<string, readonly PracticeId[]>>

function declaredInterests(world: World, meeting: MeetingId): Interests {
  const records: CommissionerState['steps'] = world.commissioner.meetings[meeting]?.steps ?? {}
  for (const step of world.programme.steps) {
    const field = step.evidence.find(({ kind }) => kind === 'interests')
    const declared = field && records[step.id]?.answer?.[field.id]
    if (declared) return declared as Interests
  }
  return {}
}
