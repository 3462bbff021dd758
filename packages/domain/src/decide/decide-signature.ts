import { documentParts, documentVersion } from '../acceptance/document-version.ts'
import { accept } from '../acceptance/rules.ts'
import { frontOf } from '../agreement/front.ts'
import { madeBy } from '../agreement/make-agreement.ts'
import { inDispute } from '../dispute/in-dispute.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import { checkAnswer } from '../form/check-answer.ts'
import type { NetworkId } from '../ids.ts'
import { membersOf } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { World } from '../world.ts'
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
    ...issued(one, network, completion.document, version),
    fact(practiceStream(world.programme.id, practice), { type: 'documentSigned', data }),
    ...madeBy(world, network, step, practice),
  )
}

/** Whoever signs a version first has its text kept: the difference from a later one is shown from it. */
function issued(
  { world }: StepCase,
  network: NetworkId,
  document: string,
  version: string,
): readonly Fact[] {
  const parts = documentParts(world, network, document)
  const kept = world.networks.get(network)?.issued?.[document]?.[version]
  if (kept || parts.length === 0) return []
  const data = { document, version, parts, ...issuedFront(world, network, document) }
  return [fact(networkStream(world.programme.id, network), { type: 'documentIssued', data })]
}

function issuedFront({ programme, networks }: World, network: NetworkId, name: string) {
  const document = programme.documents.find((one) => one.name === name)
  const front = document && frontOf(document)
  if (!front) return {}
  const { digest, text } = front
  const held = networks.get(network)?.fronts?.text[digest]
  return { front: held ? { digest } : { digest, text } }
}
