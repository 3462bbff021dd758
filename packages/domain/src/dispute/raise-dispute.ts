import { type Actor, leads, practiceOf } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import type { DisputeId, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membersOf } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { disputableParts, isBound, openDisputes } from './disputes.ts'

export interface RaiseDispute {
  readonly dispute: DisputeId
  readonly network: NetworkId
  readonly practice: PracticeId
  readonly step: StepId
  readonly reason: ErasableRef
}

export const disputeSource = 'Disputes on the network agreement: a meeting, then the LMC: S45'

export const noDisputes = refusal(
  'no-disputes',
  'This programme has no rules for disputes among members.',
)

/** A member is in dispute with the others about a part of what it has signed; the support lead may enter it. */
export function raiseDispute(world: World, actor: Actor, command: RaiseDispute): Decided {
  const { network: id, practice, step, dispute, reason } = command
  const network = world.networks.get(id)
  const mine = leads(world, actor) || practiceOf(actor, [practice]) === practice
  if (!network || !mine || !membersOf(world, id).includes(practice))
    return refused(
      refusal('not-yours', 'A dispute is raised by a member, or entered by the support lead.'),
    )
  const [first] = world.programme.disputes?.stages ?? []
  if (!first) return refused(noDisputes)
  if (!disputableParts(world).includes(step))
    return refused(
      refusal('not-a-part', 'Choose a part of the agreement.', {
        field: 'step',
        source: disputeSource,
      }),
    )
  if (!isBound(world, id, practice))
    return refused(
      refusal(
        'nothing-signed',
        'This practice has signed no agreement yet, so there is nothing to be in dispute about. Decline what is proposed, or say that you are blocked.',
        { source: disputeSource },
      ),
    )
  if (openDisputes(network).some((one) => one.step === step))
    return refused(
      refusal(
        'disputed-already',
        'There is a dispute about this part already. Settle that first.',
        {
          field: 'step',
        },
      ),
    )
  const data = { dispute, practice, step, stage: first.name, reason }
  return decided(fact(networkStream(world.programme.id, id), { type: 'disputeRaised', data }))
}
