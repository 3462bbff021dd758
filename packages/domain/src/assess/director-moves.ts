import { answerOf } from '../acceptance/document-version.ts'
import type { NetworkState } from '../facts/state.ts'
import type { Fact } from '../facts/stream-ref.ts'
import { blockerId } from '../ids.ts'
import { recordIsDone } from '../progress/completion.ts'
import { membersNamed } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { raisesOnce } from './engine-raises.ts'

const kind = 'directorOutOfArea'

/**
 * The director who is put forward works at a practice that is no longer among the partners: nobody can agree to it any
 * more, so it is raised once and closes with the step (domain section 8, blocker 21).
 */
export function directorMoves(world: World, network: NetworkState): readonly Fact[] {
  const { programme } = world
  const part = programme.parts.director
  const record = part && network.steps[part.step]
  if (!part || !record?.proposal || recordIsDone(record)) return []
  const practice = answerOf(record)?.[part.field]
  if (membersNamed(programme, network).some((one) => one === practice)) return []
  const blocker = blockerId(`director-out-of-area-${record.proposal.version}`)
  return raisesOnce(world, network, { blocker, step: part.step, kind })
}
