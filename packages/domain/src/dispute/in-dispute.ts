import { documentParts } from '../acceptance/document-version.ts'
import { differenceOf } from '../agreement/difference.ts'
import type { StepRecord } from '../facts/state.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import { getStep } from '../progress/completion.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { openDisputes } from './disputes.ts'

interface Signing {
  readonly network: NetworkId
  readonly practice: PracticeId
  readonly document: string
  /** The practice's own record of signing it. */
  readonly record: StepRecord
}

/** A variation of a part that members dispute is not signed meanwhile; what was signed before stays in force. */
export function inDispute(
  world: World,
  { network: id, document, record }: Signing,
): Refusal | null {
  const { signedVersion } = record
  const network = world.networks.get(id)
  const rules = world.programme.disputes
  if (!network || !rules?.documents.includes(document) || !signedVersion) return null
  const disputed = new Set(openDisputes(network).map(({ step }) => step))
  if (disputed.size === 0) return null
  const signed = network.issued?.[document]?.[signedVersion]
  const changed = signed
    ? differenceOf(signed, documentParts(world, id, document)).map(({ step }) => step)
    : documentParts(world, id, document).map(({ step }) => step)
  const part = changed.find((step) => disputed.has(step))
  if (!part) return null
  return refusal(
    'part-in-dispute',
    `“${getStep(world.programme, part).title}” is varied, and members are in dispute about it. Settle the dispute first; until then what was signed before stays in force.`,
    { facts: { step: part }, source: rules.waits[0]?.source ?? 'Disputes: S45' },
  )
}
