import { documentVersion } from '../acceptance/document-version.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { recordIsDone, recordOf } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { isEnough, ruleForVariation } from './variation-rule.ts'

/** What a signature makes, if it is the one that was missing: an agreement that binds all of its members. */
export function madeBy(
  world: World,
  network: NetworkId,
  signing: Step,
  signer: PracticeId,
): readonly Fact[] {
  const { completion } = signing
  if (completion.how !== 'eachSigns') return []
  const { document } = completion
  const { programme } = world
  if (!programme.documents.some(({ name, varied }) => name === document && varied)) return []
  const version = documentVersion(world, network, document)
  const members = [...membersOf(world, network)].sort()
  const has = (practice: PracticeId) => {
    const record = recordOf(world, signing, { practice, network })
    return recordIsDone(record) && record.signedVersion === version
  }
  const signed = members.filter((practice) => practice === signer || has(practice))
  const bound = members.filter((practice) => !signed.includes(practice))
  const made = world.networks.get(network)?.made?.[document]
  if (bound.length > 0) {
    // Those whom it binds already may sign later; that makes nothing new.
    if (made?.version === version) return []
    const rule = ruleForVariation(world, network, document)
    if (!rule || !isEnough(world, network, rule, signed)) return []
  }
  return [
    fact(networkStream(programme.id, network), {
      type: 'agreementMade',
      data: { document, version, signed, bound },
    }),
    ...bound.map((practice) =>
      fact(practiceStream(programme.id, practice), {
        type: 'boundByOthers',
        data: { step: signing.id, network, version },
      }),
    ),
  ]
}
