import { answerOf } from '../acceptance/document-version.ts'
import { accept } from '../acceptance/rules.ts'
import { foldWorld } from '../amendment/fold-world.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { recordIsDone } from '../progress/completion.ts'
import { membersNamed } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { dueAgain } from './sign-again.ts'

/**
 * What members agreed among themselves and what does not hold for those who are members now: a share for one who has
 * gone or none for one who has come (S48 S49), too few hours for a list that has grown (S51). They answer it anew.
 */
export const answeredAnew = (
  world: World,
  network: NetworkState,
  facts: readonly Fact[],
): readonly Fact[] => noLongerHolds(world, foldWorld(world, facts), network)

/** The same where a practice from elsewhere was merged into a member: the network has the same members, and more patients. */
export function anewForLists(world: World, network: NetworkState): readonly Fact[] {
  const grown = membersNamed(world.programme, network).flatMap((id) => {
    const practice = world.practices.get(id)
    return practice?.lists?.length ? [practice] : []
  })
  if (grown.length === 0) return []
  const practices = new Map(world.practices)
  for (const practice of grown) practices.set(practice.id, { ...practice, lists: [] })
  return noLongerHolds({ ...world, practices }, world, network)
}

function noLongerHolds(before: World, after: World, { id, steps }: NetworkState): readonly Fact[] {
  const { programme } = after
  return programme.steps
    .filter((step) => isTheirs(step) && recordIsDone(steps[step.id] ?? {}))
    .filter((step) => holds(before, id, step) && !holds(after, id, step))
    .map(({ id: step }) =>
      fact(networkStream(programme.id, id), {
        type: 'stepReopened',
        data: { step, because: 'membersChanged', due: dueAgain(after) },
      }),
    )
}

/** Whether what stands in the step would be accepted today; what does not apply says nothing that could be wrong. */
function holds(world: World, network: NetworkId, step: Step): boolean {
  const answer = answerOf(world.networks.get(network)?.steps[step.id] ?? {})
  if (!answer) return true
  return accept({ world, step, item: { step: step.id }, answer, network }) === null
}

/** What was registered and decided on is decided on with the change itself. */
const isTheirs = ({ phase, scope, completion: { how } }: Step): boolean =>
  phase === 'govern' && scope === 'network' && (how === 'answer' || how === 'allAgree')
