import { endWhenAllAgree, openDissolution } from '../dissolution/dissolve.ts'
import { dissolvable } from '../dissolution/may-dissolve.ts'
import { answersDue, silentMembers } from '../dissolution/silent-members.ts'
import type { Dissolution } from '../facts/dissolution-state.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import { type BlockerId, blockerId, type Instant, type PracticeId } from '../ids.ts'
import { membershipStep } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'
import { raisesOnce } from './engine-raises.ts'
import { remindAt } from './step-moves.ts'

/** A proposal to give the group up ends with its approval; and comes about when those who had not agreed have gone. */
export function dissolutionMoves(world: World, network: NetworkState): Assessment {
  const open = openDissolution(network)
  if (!open) return nothing
  const standing = dissolvable(world, network.id)
  if ('code' in standing)
    return standing.code === 'approved-already' ? only(lapsed(world, network, open)) : nothing
  const agreed = Object.keys(open.agreed) as PracticeId[]
  const rest = agreed.filter((one) => world.practices.get(one)?.network === network.id)
  if (rest.length === 0) return only(lapsed(world, network, open))
  const ends = endWhenAllAgree(world, network, rest, open.reason)
  return ends.length > 0 ? only(...ends) : chased(world, network, open)
}

const nothing: Assessment = { moves: [], wakeAt: null }
const only = (...moves: readonly Fact[]): Assessment => ({ moves, wakeAt: null })

/** Who has said nothing is reminded; then it is for the support lead. */
function chased(world: World, network: NetworkState, open: Dissolution): Assessment {
  const due = answersDue(world, open)
  const rules = world.programme.givingUp
  if (due === null || !rules) return nothing
  const days = rules.remindWorkingDaysBefore
  const wakeAt = earliestAfter(world.now, [
    justAfter(due),
    ...days.map((before) => remindAt(due, before)),
  ])
  if (world.now <= due) return { moves: reminders(world, network, open, { due, days }), wakeAt }
  const blocker = blockerId(`${prefix}${open.version}`)
  const step = membershipStep(world.programme).id
  return { moves: raisesOnce(world, network, { blocker, step, kind: rules.unanswered }), wakeAt }
}

function reminders(
  world: World,
  { id }: NetworkState,
  open: Dissolution,
  { due, days }: { readonly due: Instant; readonly days: readonly number[] },
): readonly Fact[] {
  return days.flatMap((workingDaysBefore) => {
    const at = remindAt(due, workingDaysBefore)
    if (at > world.now || at < open.at || open.reminded?.includes(workingDaysBefore)) return []
    const practices = silentMembers(world, id, open)
    const data = { version: open.version, practices, due, workingDaysBefore }
    return [
      fact(networkStream(world.programme.id, id), { type: 'dissolutionReminded' as const, data }),
    ]
  })
}

const prefix = 'giving-up-'

export const isOfDissolution = (id: BlockerId): boolean => id.startsWith(prefix)

/** Whether the proposal that a blocker is about still waits for an answer. */
export function answerAwaited(network: NetworkState, id: BlockerId): boolean {
  const open = openDissolution(network)
  return open !== null && `${prefix}${open.version}` === id
}

const lapsed = (
  { programme }: World,
  { id }: NetworkState,
  { version }: { version: number },
): Fact => fact(networkStream(programme.id, id), { type: 'dissolutionLapsed', data: { version } })
