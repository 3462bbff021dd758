import { documentVersion, servedOn } from '../acceptance/document-version.ts'
import { daysBetween } from '../calendar/days.ts'
import { dueDate } from '../calendar/due.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { Instant, LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { ServedTerms, SignedDocument } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { getStep, recordIsDone, recordOf } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { mayStart } from '../progress/startable.ts'
import type { World } from '../world.ts'

/** Where the variation of one practice's contract stands. */
export interface VariationRow {
  readonly practice: PracticeId
  readonly name: string
  readonly contractType: string | null
  readonly network: NetworkId
  readonly networkName: string
  readonly status: VariationStatus
  /** What is late about it; empty where nothing is. */
  readonly late: 'notice' | 'signature' | null
  readonly servedAt: Instant | null
  readonly noticeOn: LondonDate | null
  readonly effectiveOn: LondonDate | null
  /** Calendar days until it takes effect, negative once it has; null before notice. */
  readonly daysLeft: number | null
  readonly signedAt: Instant | null
  readonly version: string | null
  readonly paymentHeld: boolean
}

/** In the order in which a practice goes through them. */
export type VariationStatus = 'notYet' | 'toServe' | 'served' | 'signed' | 'effective'

export type ServedDocumentTerms = SignedDocument & { readonly served: ServedTerms }

/** The document that is served on each practice, with the step that serves it and the one that signs it. */
export interface VariationSteps {
  readonly document: ServedDocumentTerms
  readonly serving: Step
  readonly signing: Step
}

/** Null in a programme that varies no contract. */
export function variationSteps({ programme }: Pick<World, 'programme'>): VariationSteps | null {
  const document = programme.documents.find(
    (one): one is ServedDocumentTerms => one.served !== undefined,
  )
  const signing = programme.steps.find(
    ({ completion }) => completion.how === 'eachSigns' && completion.document === document?.name,
  )
  if (!document || !signing) return null
  return { document, serving: getStep(programme, document.served.by), signing }
}

/** Every member of every network of the commissioner, by network and name. */
export function variationRows(world: World): readonly VariationRow[] {
  const steps = variationSteps(world)
  if (!steps) return []
  return [...world.networks.values()]
    .filter((one) => one.withdrawnAt === undefined && one.commissioner === world.commissioner.id)
    .flatMap(({ id }) => membersOf(world, id).map((practice) => rowOf(world, steps, id, practice)))
    .toSorted((a, b) => compare(a.networkName, b.networkName) || compare(a.name, b.name))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export function rowOf(
  world: World,
  { document, serving, signing }: VariationSteps,
  network: NetworkId,
  practice: PracticeId,
): VariationRow {
  const whose = { practice, network }
  const published = world.practices.get(practice)?.published
  const notice = servedOn(world, document.name, practice, network)
  const record = recordOf(world, signing, whose)
  const version = documentVersion(world, network, document.name, practice)
  const signed = notice && recordIsDone(record) && record.signedVersion === version
  const today = londonDateOf(world.now)
  const effectiveOn = notice?.text.effectiveOn ?? null
  const status = (): VariationStatus => {
    if (!notice) return mayStart(world, serving, whose) ? 'toServe' : 'notYet'
    if (!signed || !effectiveOn) return 'served'
    return effectiveOn <= today ? 'effective' : 'signed'
  }
  return {
    practice,
    name: published?.name ?? practice,
    contractType: published?.contractType ?? null,
    network,
    networkName: world.networks.get(network)?.name ?? network,
    status: status(),
    late: lateness(world, { serving, signing }, { served: notice !== undefined, signed: !!signed }),
    servedAt: notice?.at ?? null,
    noticeOn: notice?.text.noticeOn ?? null,
    effectiveOn,
    daysLeft: effectiveOn && daysBetween(today, effectiveOn),
    signedAt: signed ? (record.signedAt ?? null) : null,
    version: notice?.version ?? null,
    paymentHeld: isHeld(world, network, practice, signing.id),
  }
}

/** Late by the programme's own dates: a notice not given, or a signature not given. */
function lateness(
  { programme, now }: World,
  { serving, signing }: Pick<VariationSteps, 'serving' | 'signing'>,
  { served, signed }: { readonly served: boolean; readonly signed: boolean },
): VariationRow['late'] {
  const today = londonDateOf(now)
  if (!served) return today > dueDate(programme, serving) ? 'notice' : null
  return !signed && today > dueDate(programme, signing) ? 'signature' : null
}

/** A practice that falls short holds up its own participation payment, and nobody else’s. */
const isHeld = (world: World, network: NetworkId, practice: PracticeId, signing: StepId) =>
  (world.networks.get(network)?.withheld ?? []).some(
    ({ step, practices }) => step === signing && (practices?.includes(practice) ?? true),
  )
