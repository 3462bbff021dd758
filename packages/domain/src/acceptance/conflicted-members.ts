import type { Interest } from '../facts/events.ts'
import type { CommissionerState } from '../facts/state.ts'
import type { MeetingId, NetworkId, PracticeId } from '../ids.ts'
import { agendaOf, membersAndPredecessors } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** Why a member may not vote: works there, is in the register, or declared it for the meeting. */
export interface Conflict {
  readonly practice: PracticeId
  readonly kind: 'works' | Interest['kind'] | 'meeting'
}

/**
 * Who may not vote at a meeting, and because of which practices. Found from facts (where a GP works) and from the
 * register of interests. A conflict in one network is a conflict in all that are decided together (S68, [P]).
 */
export const conflictedMembers = (
  world: World,
  meeting: MeetingId,
): ReadonlyMap<string, readonly PracticeId[]> =>
  conflictedIn(world, agendaOf(world, meeting), meeting)

/** The same for networks that are decided, or could be, with what was declared for a meeting where there is one. */
export function conflictedIn(
  world: World,
  networks: readonly NetworkId[],
  meeting?: MeetingId,
): ReadonlyMap<string, readonly PracticeId[]> {
  const practices = new Map<string, readonly PracticeId[]>()
  for (const [member, conflicts] of conflictsIn(world, networks, meeting))
    practices.set(member, [...new Set(conflicts.map(({ practice }) => practice))].sort())
  return practices
}

/** With the kind of each interest. */
export function conflictsIn(
  world: World,
  networks: readonly NetworkId[],
  meeting?: MeetingId,
): ReadonlyMap<string, readonly Conflict[]> {
  const decided = new Set(networks.flatMap((one) => membersAndPredecessors(world, one)))
  const conflicts = new Map<string, readonly Conflict[]>()
  for (const { id, practice } of world.commissioner.committee) {
    const works: readonly Conflict[] = practice ? [{ practice, kind: 'works' }] : []
    const all = [...works, ...registered(world, id), ...declaredFor(world, id, meeting)]
    const found = all.filter((one) => decided.has(one.practice))
    if (found.length > 0) conflicts.set(id, found)
  }
  return conflicts
}

/** The entries of the register that have not ended. */
const registered = ({ commissioner }: World, member: string): readonly Conflict[] =>
  Object.values(commissioner.interests ?? {})
    .filter((one) => one.member === member && one.endedAt === undefined)
    .map(({ practice, kind }) => ({ practice, kind }))

const declaredFor = (world: World, member: string, meeting?: MeetingId): readonly Conflict[] =>
  meeting
    ? (declaredInterests(world, meeting)[member] ?? []).map((practice) => ({
        practice,
        kind: 'meeting',
      }))
    : []

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
