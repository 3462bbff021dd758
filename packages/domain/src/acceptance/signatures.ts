import type { StepRecord } from '../facts/state.ts'
import type { NetworkId, PracticeId, StepId } from '../ids.ts'
import { stepId } from '../ids.ts'
import { getStep, recordIsDone, recordOf } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AcceptanceRule, Attempt } from './acceptance-rule.ts'
import { answerOf, documentVersion } from './document-version.ts'
import { isGiven, textParameter } from './given.ts'
import { practiceNames } from './in-words.ts'

const source = 'Agreements are signed by all members: S1 S5 S6'

/** The version that binds a practice: by its own signature, or by those of others. */
export const bindingVersion = ({ boundBy, signedVersion }: StepRecord): string | undefined =>
  boundBy ?? signedVersion

/** The members that neither have signed the version that stands now nor are bound by it. */
export function missingSignatures(
  world: World,
  network: NetworkId,
  signing: StepId,
): readonly PracticeId[] {
  const step = getStep(world.programme, signing)
  if (step.completion.how !== 'eachSigns') return []
  const { document } = step.completion
  return membersOf(world, network).filter((practice) => {
    const version = documentVersion(world, network, document, practice)
    const record = recordOf(world, step, { practice, network })
    return (
      !recordIsDone(record) || !stands(world, network, document, bindingVersion(record), version)
    )
  })
}

/** It is to this version, or to one that said the same when members had other codes. */
function stands(
  world: World,
  network: NetworkId,
  document: string,
  signed: string | undefined,
  version: string,
): boolean {
  if (signed === undefined) return false
  if (signed === version) return true
  return world.networks.get(network)?.stands?.[document]?.[version]?.includes(signed) === true
}

/** Only a practice that is one of the parties, and has agreed to be, signs. */
export const partyToAgreement: AcceptanceRule = ({ world, network, practice }) => {
  const party = network && practice && membersOf(world, network).includes(practice)
  if (party && world.practices.get(practice)?.network === network) return null
  return refusal(
    'not-a-party',
    'Only a practice that has agreed to join the network signs its documents. Agree to the partners first.',
    { source, facts: { practice, network } },
  )
}

/** Every member has signed the version that stands. */
export const agreementSignedByAll: AcceptanceRule = ({ world, network }, parameters) => {
  if (!network) return null
  const missing = missingSignatures(world, network, stepId(textParameter(parameters, 'step')))
  if (missing.length === 0) return null
  return refusal(
    'signature-missing',
    `Not every member has signed the agreement as it stands. Ask for the signature of ${practiceNames(world, missing)}.`,
    { source, facts: { missing } },
  )
}

/** The parties are the members, and a processor is named where there is one. */
export const sharingParties: AcceptanceRule = (attempt, parameters) =>
  partyToAgreement(attempt, parameters) ??
  processorNamed(attempt) ??
  roleAsAgreed(attempt, parameters)

/** Nobody signs as something else than what all have agreed to be. */
function roleAsAgreed(
  { world, network, answer }: Attempt,
  { agreedStep, agreedField }: Parameters<AcceptanceRule>[1],
): Refusal | null {
  if (!network || typeof agreedStep !== 'string' || typeof agreedField !== 'string') return null
  const step = getStep(world.programme, stepId(agreedStep))
  const agreed = answerOf(recordOf(world, step, { network }))?.[agreedField]
  if (agreed === undefined || agreed === answer.role) return null
  return refusal(
    'role-not-as-agreed',
    `All members agreed on another role under “${step.title}”. Choose that role, or ask for the agreement to be put forward anew.`,
    {
      field: 'role',
      source: 'Controller and processor roles are settled first: S5 S51',
      facts: { agreed },
    },
  )
}

const processorNamed = ({ answer }: Attempt): Refusal | null =>
  answer.usesProcessor === true && !isGiven(answer, 'processor')
    ? refusal('processor-not-named', 'Name the organisation that processes the data for you.', {
        field: 'processor',
        source: 'Data sharing agreement, and processor agreement if a third party serves: S5 S51',
      })
    : null
