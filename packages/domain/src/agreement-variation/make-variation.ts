import { documentVersion } from '../acceptance/document-version.ts'
import { accept } from '../acceptance/rules.ts'
import { missingSignatures } from '../acceptance/signatures.ts'
import { issued } from '../agreement/issue-text.ts'
import { agreedRule, isEnough, type VariationRule } from '../agreement/variation-rule.ts'
import type { AgreementVariation } from '../facts/agreement-variation-events.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import type { PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { findStep, recordIsDone } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { asItWouldBe, variedOf } from './variations.ts'

type Signatures = Readonly<Record<PracticeId, Answer>>

/** Who has to sign: as many as Schedule 1 said in the text that all signed; null where it is everybody. */
export function ruleFor(
  world: World,
  { id }: NetworkState,
  { document, step }: Pick<AgreementVariation, 'document' | 'step'>,
): VariationRule | null {
  const always = variedOf(world, document)?.document.varied?.always.value ?? []
  return always.includes(step) ? null : agreedRule(world, id, document)
}

/** Why it can no longer come about, for the members of today. */
export function noLongerHolds(
  world: World,
  network: NetworkState,
  { step: id, answer }: AgreementVariation,
): Refusal | 'open' | null {
  const step = findStep(world.programme, id)
  if (!step || !recordIsDone(network.steps[id] ?? {})) return 'open'
  return accept({ world, step, item: { step: id }, answer, network: network.id })
}

/** What follows once enough have signed: another text binds all. Nothing that was done is done anew. */
export function madeOnce(
  world: World,
  network: NetworkState,
  variation: AgreementVariation,
  signatures: Signatures,
): readonly Fact[] {
  const varied = variedOf(world, variation.document)
  const members = membersOf(world, network.id).toSorted()
  const signed = members.filter((one) => signatures[one] !== undefined)
  const bound = members.filter((one) => signatures[one] === undefined)
  if (!varied || signed.length === 0 || noLongerHolds(world, network, variation)) return []
  const rule = bound.length > 0 ? ruleFor(world, network, variation) : null
  if (bound.length > 0 && !(rule && isEnough(world, network.id, rule, signed))) return []
  const { document, signing } = varied
  const ahead = asItWouldBe(world, network, variation)
  const version = documentVersion(ahead, network.id, document.name)
  const { id, step, answer } = variation
  const own = networkStream(world.programme.id, network.id)
  const made = { variation: id, step, answer, version, bound }
  const agreed = { document: document.name, version, signed, bound }
  // Who has still to sign the text itself, after a change of members, signs it as it is by then.
  const open = missingSignatures(world, network.id, signing.id)
  return [
    ...issued(ahead, network.id, document.name, version),
    fact(own, { type: 'variationMade', data: made }),
    ...(document.varied ? [fact(own, { type: 'agreementMade', data: agreed })] : []),
    ...members
      .filter((one) => !open.includes(one))
      .map((practice) => {
        const given = signatures[practice]
        const data = {
          step: signing.id,
          network: network.id,
          version,
          ...(given ? { answer: given } : {}),
        }
        return fact(practiceStream(world.programme.id, practice), { type: 'variationBinds', data })
      }),
  ]
}

/** What was given with the signatures so far. */
export const signaturesOf = ({ signed }: AgreementVariation): Signatures =>
  Object.fromEntries(Object.entries(signed).map(([practice, { answer }]) => [practice, answer]))
