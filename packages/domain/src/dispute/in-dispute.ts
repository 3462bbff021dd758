import { documentParts } from '../acceptance/document-version.ts'
import { differenceOf } from '../agreement/difference.ts'
import type { Dispute } from '../facts/dispute-state.ts'
import type { NetworkState, StepRecord } from '../facts/state.ts'
import type { NetworkId, PracticeId, StepId } from '../ids.ts'
import { getStep } from '../progress/completion.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { openDisputes } from './disputes.ts'

export interface Signing {
  readonly network: NetworkId
  readonly practice: PracticeId
  readonly document: string
  /** The practice's own record of signing it. */
  readonly record: StepRecord
}

/** Of these disputes, those about a part that is varied in what the practice would sign now. */
export function aboutWhatVaries(
  world: World,
  network: NetworkState,
  { document, record: { signedVersion } }: Signing,
  disputes: readonly Dispute[],
): readonly Dispute[] {
  if (disputes.length === 0 || !signedVersion) return []
  if (!world.programme.disputes?.documents.includes(document)) return []
  const changed = partsChanged(world, network, document, signedVersion)
  return disputes.filter(({ step }) => changed.has(step))
}

function partsChanged(
  world: World,
  { id, issued }: NetworkState,
  document: string,
  signedVersion: string,
): ReadonlySet<StepId> {
  const now = documentParts(world, id, document)
  const signed = issued?.[document]?.[signedVersion]
  return new Set((signed ? differenceOf(signed, now) : now).map(({ step }) => step))
}

/** A variation of a part that members dispute is not signed meanwhile; what was signed before stays in force. */
export function inDispute(world: World, signing: Signing): Refusal | null {
  const network = world.networks.get(signing.network)
  const [dispute] = network ? aboutWhatVaries(world, network, signing, openDisputes(network)) : []
  if (!dispute) return null
  const { step } = dispute
  return refusal(
    'part-in-dispute',
    `“${getStep(world.programme, step).title}” is varied, and members are in dispute about it. Settle the dispute first; until then what was signed before stays in force.`,
    { facts: { step }, source: world.programme.disputes?.waits[0]?.source ?? 'Disputes: S45' },
  )
}
