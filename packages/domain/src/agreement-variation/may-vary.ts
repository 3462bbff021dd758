import type { NetworkId } from '../ids.ts'
import type { Party, Step } from '../programme/step.ts'
import { getStep, isDone, recordIsDone, recordOf } from '../progress/completion.ts'
import { whyItStays } from '../progress/resting-on.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { openVariations, type Varied, variedWith } from './variations.ts'

/** Who puts a variation forward: whoever put forward, or answered, the part that it changes. */
export const proposerOf = ({ completion }: Step): Party | null =>
  completion.how === 'allAgree'
    ? completion.proposedBy
    : completion.how === 'answer'
      ? completion.by
      : null

/** What may be varied, or why it is not, and which way is open instead. */
export function variable(world: World, step: Step, network: NetworkId): Varied | Refusal {
  const varied = variedWith(world, step)
  if (!varied) return notThisPart(world, step)
  const { signing, document, later } = varied
  const source = later.parts.source
  const record = recordOf(world, step, { network })
  if (!recordIsDone(record) || !whyItStays(world, step, { network }))
    return refusal(
      'answered-anew',
      `“${step.title}” can still be changed on its own step, and is then signed with the rest. Put the change forward there.`,
      { source },
    )
  if (!isDone(world, signing.id, { network }))
    return refusal(
      'not-signed-yet',
      `Not every member has signed the ${document.label.toLowerCase()} as it stands. Have “${signing.title}” done first, then vary it.`,
      { source, facts: { step: signing.id } },
    )
  const state = world.networks.get(network)
  if (state && openVariations(state).some((one) => one.step === step.id))
    return refusal(
      'varied-already',
      `A variation of “${step.title}” waits for signatures. Withdraw it first, or wait until it is signed.`,
      { source },
    )
  return varied
}

/** Members, payee and director change as policy binds them, and not by the members’ signatures alone (S7). */
function notThisPart({ programme }: World, step: Step): Refusal {
  const document = programme.documents.find(
    ({ madeOf, variedLater }) => variedLater && madeOf.includes(step.id),
  )
  const source = programme.memberChanges?.source ?? step.source
  if (!document)
    return refusal(
      'not-varied',
      `“${step.title}” is no part of an agreement that members vary among themselves.`,
      { source: step.source },
    )
  const theirs = (document.variedLater?.parts.value ?? []).map(
    (id) => `“${getStep(programme, id).title}”`,
  )
  return refusal(
    'by-notice',
    `“${step.title}” was registered and approved with the network. Members, payee and clinical director change by notice on the network’s page under “Changes”. By a variation members change ${theirs.join(', ')}.`,
    { source },
  )
}
