import { type Actor, leads, practiceOf } from '../access/grants.ts'
import type { OnBehalf } from '../facts/step-events.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import { bankDetailsProblem } from '../form/bank-details.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { membershipStep } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { completeStep } from './complete-step.ts'
import { type Decided, decided, refused } from './contribution.ts'

export interface ProposeNetwork {
  readonly network: NetworkId
  readonly name: string
  /** The answer to the programme's membership step. */
  readonly answer: Answer
  readonly onBehalf?: OnBehalf
}

/** A practice proposes a group that it would be in; the support lead may enter it for practices that phone. */
export function proposeNetwork(world: World, actor: Actor, command: ProposeNetwork): Decided {
  const { name, answer, onBehalf } = command
  const members = Object.values(answer).find(Array.isArray) as readonly PracticeId[] | undefined
  if (!members?.length)
    return refused(
      refusal('no-members', 'Say which practices would form the group.', { field: 'members' }),
    )
  const practice = practiceOf(actor, members)
  if (!practice && !(onBehalf && leads(world, actor)))
    return refused(
      refusal(
        'not-yours',
        'A group is proposed by one of its practices, or entered by the support lead for them.',
      ),
    )
  if (name.trim() === '')
    return refused(refusal('no-name', 'Give the group a name.', { field: 'name' }))
  const bank = bankDetailsProblem([{ field: 'name', text: name }])
  if (bank) return refused(bank)
  const taken = [...world.networks.values()].find(
    (one) => one.name === name && one.withdrawnAt === undefined,
  )
  if (taken)
    return refused(
      refusal('name-taken', `There is a group called ${name} already. Choose another name.`, {
        field: 'name',
      }),
    )
  return withProposal(world, actor, command, practice)
}

function withProposal(
  world: World,
  actor: Actor,
  command: ProposeNetwork,
  practice?: PracticeId,
): Decided {
  const { network, name, answer, onBehalf } = command
  const { id: commissioner } = world.commissioner
  const created = {
    name,
    commissioner,
    ...(practice ? { proposedBy: practice } : {}),
  }
  const nothing = { steps: {}, blockers: {}, exceptions: {}, withheld: [] }
  const state = { kind: 'network' as const, id: network, name, commissioner, ...nothing }
  const networks = new Map(world.networks).set(network, state)
  const step = membershipStep(world.programme).id
  const proposal = completeStep({ ...world, networks }, actor, {
    step,
    network,
    contribution: { kind: 'propose', answer },
    ...(onBehalf ? { onBehalf } : {}),
  })
  if (!proposal.ok) return proposal
  const first = fact(networkStream(world.programme.id, network), {
    type: 'networkProposed',
    data: created,
  })
  return decided(first, ...proposal.facts)
}
