import { addDays, daysBetween } from '../calendar/days.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { openDisputes } from '../dispute/disputes.ts'
import type { AgreementVariation } from '../facts/agreement-variation-events.ts'
import type { Dispute } from '../facts/dispute-state.ts'
import { asVaried } from '../facts/evolve-agreement-variations.ts'
import type { NetworkState } from '../facts/state.ts'
import type { Instant, PracticeId } from '../ids.ts'
import type { SignedDocument } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import type { VariedLater } from '../programme/varied-later.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** Those that wait for signatures, the first one put forward first. */
export const openVariations = ({ variations = {} }: NetworkState): readonly AgreementVariation[] =>
  Object.values(variations)
    .filter(({ endedAt }) => endedAt === undefined)
    .toSorted((a, b) => a.proposedAt - b.proposedAt || (a.id < b.id ? -1 : 1))

/** A document that is varied once it is signed, and the step on which it is. */
export interface Varied {
  readonly document: SignedDocument
  readonly later: VariedLater
  readonly signing: Step
}

export function variedOf({ programme }: World, name: string): Varied | null {
  const document = programme.documents.find((one) => one.name === name)
  const signing = programme.steps.find(
    ({ completion }) => completion.how === 'eachSigns' && completion.document === name,
  )
  const later = document?.variedLater
  return document && later && signing ? { document, later, signing } : null
}

/** The document that this step is a part of which its members vary. */
export function variedWith(world: World, { id }: Step): Varied | null {
  const document = world.programme.documents.find(({ variedLater }) =>
    variedLater?.parts.value.includes(id),
  )
  return document ? variedOf(world, document.name) : null
}

/** The network as the variation makes it. */
export function asItWouldBe(
  world: World,
  network: NetworkState,
  { step, answer }: Pick<AgreementVariation, 'step' | 'answer'>,
): World {
  const steps = { ...network.steps, [step]: asVaried(network.steps[step] ?? {}, answer) }
  return { ...world, networks: new Map(world.networks).set(network.id, { ...network, steps }) }
}

/** The members that have neither signed it nor are bound by it yet. */
export const stillToSign = (
  world: World,
  { id }: NetworkState,
  { signed }: AgreementVariation,
): readonly PracticeId[] => membersOf(world, id).filter((one) => signed[one] === undefined)

const isAbout =
  ({ step }: AgreementVariation) =>
  (dispute: Dispute) =>
    dispute.step === step

/** A part that members dispute is not varied meanwhile. */
export const disputeOver = (
  { programme }: World,
  network: NetworkState,
  variation: AgreementVariation,
): Dispute | undefined =>
  programme.disputes?.documents.includes(variation.document)
    ? openDisputes(network).find(isAbout(variation))
    : undefined

/** By when it is to be signed: later by the days for which it waited for disputes. */
export function dueOf(
  { programme, now }: World,
  { disputes = {} }: NetworkState,
  variation: AgreementVariation,
): Instant {
  if (!programme.disputes?.documents.includes(variation.document)) return variation.due
  let stands: number = variation.proposedAt
  return Object.values(disputes)
    .filter(isAbout(variation))
    .toSorted((a, b) => a.raisedAt - b.raisedAt)
    .reduce((due, { raisedAt, closedAt = now }) => {
      const from = Math.max(raisedAt, stands) as Instant
      if (closedAt <= from || from > due) return due
      stands = closedAt
      const days = daysBetween(londonDateOf(from), londonDateOf(closedAt))
      return endOfDay(addDays(londonDateOf(due), days))
    }, variation.due)
}
