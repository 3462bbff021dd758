import { accept } from '../acceptance/rules.ts'
import { foldWorld } from '../amendment/fold-world.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import { proposalIsSpent, recordIsDone } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** What only a practice that has gone had still to agree to is agreed by all who are members now. */
export function agreedByAll(
  world: World,
  { id }: NetworkState,
  facts: readonly Fact[],
): readonly Fact[] {
  const { programme } = world
  const after = foldWorld(world, facts)
  const members = membersOf(after, id).toSorted()
  const steps = after.networks.get(id)?.steps
  return programme.steps.flatMap((step) => {
    const record = steps?.[step.id] ?? {}
    const { proposal } = record
    if (step.completion.how !== 'allAgree' || !proposal) return []
    if (recordIsDone(record) || proposalIsSpent(record)) return []
    if (!members.every((one) => proposal.agreed[one] !== undefined)) return []
    const { answer } = proposal
    if (accept({ world: after, step, item: { step: step.id }, answer, network: id })) return []
    const data = { step: step.id, facts: { members } }
    return [fact(networkStream(programme.id, id), { type: 'stepCompleted' as const, data })]
  })
}
