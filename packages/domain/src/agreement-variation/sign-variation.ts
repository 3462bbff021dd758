import { accept } from '../acceptance/rules.ts'
import { missingSignatures } from '../acceptance/signatures.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import { notFor } from '../decide/may-act.ts'
import { attemptOf, type StepCase } from '../decide/step-case.ts'
import type { AgreementVariation } from '../facts/agreement-variation-events.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { getStep } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { madeOnce, noLongerHolds, signaturesOf } from './make-variation.ts'
import { noLonger } from './propose-variation.ts'
import { asItWouldBe, disputeOver, openVariations } from './variations.ts'

/** The variation that this version is of, where it waits for signatures. */
export function variationToSign(
  world: World,
  network: NetworkId,
  document: string,
  version: string,
): AgreementVariation | undefined {
  const state = world.networks.get(network)
  return (
    state && openVariations(state).find((one) => one.id === version && one.document === document)
  )
}

interface Signing {
  readonly variation: AgreementVariation
  readonly network: NetworkId
  readonly practice: PracticeId
  readonly answer: Answer
}

/** A member signs a variation of what it has signed. */
export function signVariation(one: StepCase, signing: Signing): Decided {
  const { world } = one
  const { variation, network, practice, answer } = signing
  const state = world.networks.get(network)
  if (!state) return refused(noLonger)
  const no = notToSign(one, signing)
  if (no) return refused(no)
  const ahead = asItWouldBe(world, state, variation)
  const cannot = accept({ ...attemptOf(one, answer), world: ahead })
  if (cannot) return refused(cannot)
  const said: Fact = fact(networkStream(world.programme.id, network), {
    type: 'variationSigned',
    data: { variation: variation.id, practice, answer },
  })
  const signatures = { ...signaturesOf(variation), [practice]: answer }
  return decided(said, ...madeOnce(world, state, variation, signatures))
}

function notToSign(
  { world, step }: StepCase,
  { variation, network, practice }: Signing,
): Refusal | null {
  const state = world.networks.get(network)
  if (!state) return noLonger
  if (variation.signed[practice])
    return refusal('already-signed', 'Your practice has signed this variation already.')
  const dispute = disputeOver(world, state, variation)
  if (dispute)
    return refusal(
      'part-in-dispute',
      `Members are in dispute about “${getStep(world.programme, dispute.step).title}”. Settle the dispute first; until then what was signed before stays in force.`,
      {
        facts: { step: dispute.step },
        source: world.programme.disputes?.waits[0]?.source ?? 'Disputes: S45',
      },
    )
  if (missingSignatures(world, network, step.id).includes(practice))
    return refusal(
      'agreement-first',
      'Your practice has not signed the agreement itself as it stands. Sign that first, then the variation.',
      { source: step.source },
    )
  const holds = noLongerHolds(world, state, variation)
  return holds === 'open' ? noLonger : holds
}

/** A member says that it will not sign as it is, with a reason for the commissioner and the medical committee. */
export function declineVariation(one: StepCase): Decided {
  const { world, step, whose, command } = one
  const { contribution } = command
  const { network, practice } = whose
  const { completion } = step
  if (contribution.kind !== 'declineVariation' || completion.how !== 'eachSigns')
    return refused(refusal('not-this-way', 'Sign the variation, or decline it.'))
  const no = notFor(one, 'practice')
  if (no) return refused(no)
  if (!network || !practice || !membersOf(world, network).includes(practice))
    return refused(refusal('not-a-member', 'Only a member of the network answers a variation.'))
  const { version, reason } = contribution
  const open = variationToSign(world, network, completion.document, version)
  if (!open) return refused(noLonger)
  if (open.signed[practice])
    return refused(refusal('already-signed', 'Your practice has signed this variation already.'))
  return decided(
    fact(networkStream(world.programme.id, network), {
      type: 'variationDeclined',
      data: { variation: version, practice, reason },
    }),
  )
}
