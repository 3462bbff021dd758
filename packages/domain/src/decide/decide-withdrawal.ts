import { fact, practiceStream } from '../facts/stream-ref.ts'
import { restingOn } from '../progress/resting-on.ts'
import { refusal } from '../refusal.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { notFor, notThisWay } from './may-act.ts'
import { itemOf, type StepCase } from './step-case.ts'

/**
 * A practice takes its signature back. Once a later step rests on it the way out is to leave the network: any change
 * of members then needs notice and the commissioner's agreement (S7, S47).
 */
export function decideWithdrawal(one: StepCase): Decided {
  const { world, step, whose, record, command } = one
  const { practice, network } = whose
  const { contribution } = command
  const no = notThisWay(one, 'eachSigns') ?? notFor(one, 'practice')
  if (no) return refused(no)
  if (
    contribution.kind !== 'withdraw' ||
    !practice ||
    !network ||
    !record.signedVersion ||
    record.boundBy
  )
    return refused(
      refusal(
        'nothing-signed',
        `Your practice has not signed “${step.title}” as it stands, so there is nothing to take back.`,
      ),
    )
  const binds = step.completion.how === 'eachSigns' && step.completion.document
  const made = binds && world.networks.get(network)?.made?.[binds]
  if (made && made.version === record.signedVersion && made.bound.length > 0)
    return refused(
      refusal(
        'variation-made',
        'Your signature can no longer be taken back: the change binds all members. Put forward another change instead.',
        { source: 'Varied as Schedule 1 says [P]', facts: { bound: made.bound } },
      ),
    )
  const resting = restingOn(world, step, { network })
  if (resting)
    return refused(
      refusal(
        'signature-relied-on',
        `Your signature can no longer be taken back, because “${resting.title}” rests on it. To leave the network, tell your support lead.`,
        { facts: { reliedOnBy: resting.id }, source: 'Changes of members: S7 S47' },
      ),
    )
  const data = {
    ...itemOf(one),
    network,
    version: record.signedVersion,
    reason: contribution.reason,
  }
  return decided(
    fact(practiceStream(world.programme.id, practice), { type: 'signatureWithdrawn', data }),
  )
}
