import { type Actor, actsAs, leads } from '../access/grants.ts'
import { type ChangedAnswer, differenceOf } from '../agreement/difference.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { AgreementVariation } from '../facts/agreement-variation-events.ts'
import type { NetworkState } from '../facts/state.ts'
import type { Instant, LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { getStep, type Whose } from '../progress/completion.ts'
import { ruleWords } from '../views/document-view.ts'
import type { World } from '../world.ts'
import { ruleFor } from './make-variation.ts'
import { proposerOf } from './may-vary.ts'
import { disputeOver, dueOf, openVariations, stillToSign, variedOf } from './variations.ts'

interface Named {
  readonly id: PracticeId
  readonly name: string
}

/** How far a variation has come, without what it says: that is the members’ own. */
export interface VariationStanding {
  readonly version: string
  readonly step: StepId
  readonly title: string
  readonly signing: StepId
  readonly proposedAt: Instant
  readonly signBy: LondonDate
  readonly late: boolean
  readonly standing: 'open' | 'disputed' | 'made' | 'withdrawn' | 'lapsed'
  readonly endedAt: Instant | null
  readonly signed: readonly (Named & { readonly at: Instant })[]
  readonly missing: readonly Named[]
  /** Bound by the signatures of the others. */
  readonly bound: readonly Named[]
  /** Who has said that it will not sign. */
  readonly declined: readonly (Named & { readonly reason: string | null })[]
}

/** The same for those who may read it, with what they may do. */
export interface VariationView extends VariationStanding {
  readonly label: string
  /** Empty for those who may not read the text. */
  readonly changes: readonly (Omit<ChangedAnswer, 'before' | 'now'> & {
    readonly title: string
    readonly before?: unknown
    readonly now?: unknown
  })[]
  /** Who signed, on whose authority. */
  readonly given: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** The version of the document that it made. */
  readonly made: string | null
  readonly rule: string | null
  readonly reason: string | null
  readonly maySign: boolean
  readonly mayWithdraw: boolean
}

const named = ({ practices }: World, id: PracticeId): Named => ({
  id,
  name: practices.get(id)?.published.name ?? id,
})

const standings = {
  variationMade: 'made',
  variationWithdrawn: 'withdrawn',
  variationLapsed: 'lapsed',
} as const

function standingOf(
  world: World,
  network: NetworkState,
  one: AgreementVariation,
): VariationStanding | null {
  const varied = variedOf(world, one.document)
  if (!varied) return null
  const disputed = disputeOver(world, network, one) !== undefined
  const open = one.ended === undefined
  const due = dueOf(world, network, one)
  return {
    version: one.id,
    step: one.step,
    title: getStep(world.programme, one.step).title,
    signing: varied.signing.id,
    proposedAt: one.proposedAt,
    signBy: londonDateOf(due),
    late: open && !disputed && world.now > due,
    standing: one.ended ? standings[one.ended] : disputed ? 'disputed' : 'open',
    endedAt: one.endedAt ?? null,
    signed: Object.entries(one.signed).map(([id, { at }]) => ({
      ...named(world, id as PracticeId),
      at,
    })),
    missing: open ? stillToSign(world, network, one).map((id) => named(world, id)) : [],
    bound: (one.bound ?? []).map((id) => named(world, id)),
    declined: Object.entries(one.declined).map(([id, { reason }]) => ({
      ...named(world, id as PracticeId),
      reason: reason.ref,
    })),
  }
}

/** What waits for signatures first, then what was decided, the last one first. */
export function variationStandings(
  world: World,
  id: NetworkId,
  of: (one: AgreementVariation) => boolean,
): readonly VariationStanding[] {
  const network = world.networks.get(id)
  if (!network) return []
  return inOrder(network)
    .filter(of)
    .flatMap((one) => standingOf(world, network, one) ?? [])
}

const inOrder = (network: NetworkState): readonly AgreementVariation[] => [
  ...openVariations(network),
  ...Object.values(network.variations ?? {})
    .filter(({ endedAt }) => endedAt !== undefined)
    .toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0) || (a.id < b.id ? -1 : 1)),
]

/** The variations of a part, on its own page; of a document, where it is signed. */
export function variationViews(
  world: World,
  actor: Actor,
  step: Step,
  { network: id, practice }: Whose,
  hidden: boolean,
): readonly VariationView[] {
  const network = id && world.networks.get(id)
  if (!network) return []
  const { completion } = step
  const concerns = ({ step: part, document }: AgreementVariation) =>
    completion.how === 'eachSigns' ? document === completion.document : part === step.id
  return inOrder(network)
    .filter(concerns)
    .flatMap((one): readonly VariationView[] => {
      const standing = standingOf(world, network, one)
      if (!standing) return []
      const open = standing.endedAt === null
      const part = getStep(world.programme, one.step)
      const signs =
        completion.how === 'eachSigns' &&
        practice !== undefined &&
        actsAs(world, actor, 'practice', { practice, network: network.id })
      const party = proposerOf(part)
      const proposes = party !== null && actsAs(world, actor, party, { network: network.id })
      return [
        {
          ...standing,
          label: variedOf(world, one.document)?.document.label ?? one.document,
          changes: hidden ? [] : changesOf(world, one),
          given: hidden
            ? {}
            : Object.fromEntries(
                Object.entries(one.signed).map(([id, { answer }]) => [id, answer]),
              ),
          made: one.version ?? null,
          rule: open ? ruleWords(ruleFor(world, network, one)) : null,
          reason: one.reason?.ref ?? null,
          maySign: signs && standing.standing === 'open' && !one.signed[practice as PracticeId],
          mayWithdraw: open && (proposes || leads(world, actor)),
        },
      ]
    })
}

const changesOf = (world: World, { step, before, answer }: AgreementVariation) =>
  differenceOf([{ step, answer: before }], [{ step, answer }]).map((change) => ({
    ...change,
    title: getStep(world.programme, change.step).title,
  }))

/** A variation that a practice is asked to sign. */
export interface VariationToSign {
  readonly step: StepId
  readonly network: NetworkId
  readonly title: string
  readonly signBy: LondonDate
  readonly late: boolean
  readonly disputed: boolean
}

/** On the home of a practice, until it has signed. */
export function variationsToSign(world: World, id: PracticeId): readonly VariationToSign[] {
  const network = world.practices.get(id)?.network
  if (!network) return []
  return variationStandings(world, network, ({ endedAt }) => endedAt === undefined)
    .filter(({ missing }) => missing.some((one) => one.id === id))
    .map(({ signing, title, signBy, late, standing }) => ({
      step: signing,
      network,
      title,
      signBy,
      late,
      disputed: standing === 'disputed',
    }))
}

/** What putting a variation forward would bring about. */
export function whatVariationFollows(world: World, step: Step, id: NetworkId): readonly string[] {
  const network = world.networks.get(id)
  const varied = world.programme.documents.find(({ variedLater }) =>
    variedLater?.parts.value.includes(step.id),
  )
  if (!network || !varied?.variedLater) return []
  const rule = ruleWords(ruleFor(world, network, { document: varied.name, step: step.id }))
  return [
    'What the members have signed binds them until the variation is signed. The network stays approved and live, and its payments go on.',
    rule ?? 'Every member signs the variation.',
    `The members have ${varied.variedLater.signWithinDays.value} days to sign. They are reminded; after that it is a blocker with an owner.`,
    'You can withdraw it until it is signed.',
  ]
}
