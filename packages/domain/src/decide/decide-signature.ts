import { documentVersion } from '../acceptance/document-version.ts'
import { accept } from '../acceptance/rules.ts'
import { issued } from '../agreement/issue-text.ts'
import { madeBy } from '../agreement/make-agreement.ts'
import { signVariation, variationToSign } from '../agreement-variation/sign-variation.ts'
import { inDispute } from '../dispute/in-dispute.ts'
import { fact, practiceStream } from '../facts/stream-ref.ts'
import { checkAnswer } from '../form/check-answer.ts'
import { membersOf } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { notFor, notThisWay } from './may-act.ts'
import { attemptOf, contextOf, itemOf, type StepCase } from './step-case.ts'

/** A practice signs one exact version of a document of its network. */
export function decideSignature(one: StepCase): Decided {
  const { step, world, whose, record } = one
  const { completion } = step
  const { contribution } = one.command
  if (completion.how !== 'eachSigns' || contribution.kind !== 'sign')
    return refused(
      notThisWay(one, 'eachSigns') ?? refusal('not-this-way', 'Sign the version shown.'),
    )
  const { practice, network } = whose
  if (!practice || !network || !membersOf(world, network).includes(practice))
    return refused(refusal('not-a-member', 'Only a member of the network signs its documents.'))
  const { answer, version } = contribution
  const no = notFor(one, 'practice') ?? checkAnswer(step.evidence, answer, contextOf(one))
  if (no) return refused(no)
  const variation = variationToSign(world, network, completion.document, version)
  if (variation) return signVariation(one, { variation, network, practice, answer })
  const current = documentVersion(world, network, completion.document, practice)
  if (version !== current)
    return refused(
      refusal(
        'version-changed',
        'The document has changed since you opened it. Read the new version, then sign it.',
        {
          facts: { asked: version, current },
        },
      ),
    )
  if (record.completedAt && record.signedVersion === current)
    return refused(refusal('already-signed', 'Your practice has signed this version already.'))
  const waits = inDispute(world, { network, practice, document: completion.document, record })
  if (waits) return refused(waits)
  const cannot = accept(attemptOf(one, answer))
  if (cannot) return refused(cannot)
  const data = { ...itemOf(one), network, version, answer }
  return decided(
    ...issued(world, network, completion.document, version),
    fact(practiceStream(world.programme.id, practice), { type: 'documentSigned', data }),
    ...madeBy(world, network, step, practice),
  )
}
