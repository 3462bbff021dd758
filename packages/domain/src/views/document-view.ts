import { documentParts, documentVersion } from '../acceptance/document-version.ts'
import { differenceOf } from '../agreement/difference.ts'
import type { IssuedPart } from '../facts/events.ts'
import type { NetworkId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { getStep, recordOf, type Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import type { DocumentView } from './step-view.ts'

/** The document that a step has signed: as it stands, who has signed which version, and what changed since. */
export function documentView(world: World, step: Step, whose: Whose): DocumentView | null {
  const { completion } = step
  const { network } = whose
  if (completion.how !== 'eachSigns' || !network) return null
  const document = world.programme.documents.find(({ name }) => name === completion.document)
  if (!document) return null
  const parts = documentParts(world, network, document.name)
  const version = documentVersion(world, network, document.name)
  return {
    name: document.name,
    label: document.label,
    version,
    parts: parts.map(({ step: id, answer }) => ({
      step: id,
      title: getStep(world.programme, id).title,
      answer: answer ?? {},
    })),
    signed: membersOf(world, network).flatMap((practice) => {
      const { signedVersion, signedAt, answer = {} } = recordOf(world, step, { practice, network })
      return signedVersion && signedAt !== undefined
        ? [{ practice, at: signedAt, version: signedVersion, given: answer }]
        : []
    }),
    sinceSigned: sinceSigned(world, step, whose, {
      network,
      document: document.name,
      version,
      parts,
    }),
  }
}

interface Standing {
  readonly network: NetworkId
  readonly document: string
  readonly version: string
  readonly parts: readonly IssuedPart[]
}

function sinceSigned(
  world: World,
  step: Step,
  whose: Whose,
  { network, document, version, parts }: Standing,
): DocumentView['sinceSigned'] {
  const signed = whose.practice && recordOf(world, step, whose).signedVersion
  if (!signed || signed === version) return null
  const text = world.networks.get(network)?.issued?.[document]?.[signed]
  if (!text) return null
  const changes = differenceOf(text, parts).map((change) => ({
    ...change,
    title: getStep(world.programme, change.step).title,
  }))
  return { version: signed, changes }
}
