import { answerOf } from '../acceptance/document-version.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import { blockerId } from '../ids.ts'
import { recordIsDone } from '../progress/completion.ts'
import { membersNamed } from '../progress/membership.ts'
import type { World } from '../world.ts'

const kind = 'directorOutOfArea'

/**
 * The director who is put forward works at a practice that is no longer among the partners: nobody can agree to it any
 * more, so it is raised once and closes with the step (domain section 8, blocker 21).
 */
export function directorMoves(world: World, network: NetworkState): readonly Fact[] {
  const { programme, now } = world
  const part = programme.parts.director
  const known = programme.blockerKinds.find((one) => one.kind === kind)
  const record = part && network.steps[part.step]
  if (!part || !known || !record?.proposal || recordIsDone(record)) return []
  const practice = answerOf(record)?.[part.field]
  if (membersNamed(programme, network).some((one) => one === practice)) return []
  const blocker = blockerId(`director-out-of-area-${record.proposal.version}`)
  if (network.blockers[blocker]) return []
  const target = endOfDay(addWorkingDays(londonDateOf(now), known.targetWorkingDays))
  const data = { blocker, step: part.step, kind, owner: known.owner, target, by: 'engine' as const }
  return [fact(networkStream(programme.id, network.id), { type: 'blockerRaised', data })]
}
