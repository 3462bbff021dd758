import { type Actor, practiceOf } from '@muster/domain/access/grants'
import { maySeeStep } from '@muster/domain/access/may-see'
import type { VariationView } from '@muster/domain/agreement-variation/variation-view'
import type { StepId } from '@muster/domain/ids'
import type { Field } from '@muster/domain/programme/field'
import type { Programme } from '@muster/domain/programme/programme'
import type { Step } from '@muster/domain/programme/step'
import { findStep, getStep, type Whose } from '@muster/domain/progress/completion'
import { membersOf } from '@muster/domain/progress/membership'
import { networkOf } from '@muster/domain/views/practice-page'
import { stepPage } from '@muster/domain/views/step-page'
import type { DocumentView, StepView } from '@muster/domain/views/step-view'
import type { World } from '@muster/domain/world'
import { NotFound } from '../absent.ts'
import type { Around } from '../load-world.ts'
import { refsIn, type WordsFor, withWords, wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

export interface StepViewInput {
  readonly step: StepId
  readonly whose: Whose
}

/** A step's page, with the words that this reader may see. */
export async function stepView(
  reader: Reader,
  around: Around,
  { step: id, whose }: StepViewInput,
): Promise<StepView> {
  const { db, actor } = reader
  const { world, today } = await readFor(
    reader,
    { ...around, agenda: true },
    {
      may: (one, who) => maySeeStep(one, who, stepOf(one, id), whose),
      otherwise: 'This step is not yours.',
    },
  )
  const step = stepOf(world, id)
  const full = step.scope === 'practice' ? withNetwork(world, whose) : whose
  const page = withoutOthersText(world, actor, stepPage(world, actor, step, full))
  const reason = page.returned?.reason
  const short = page.document?.text?.shortNotice
  const refs = [
    ...refsIn(page),
    ...(reason ? [reason] : []),
    ...(short ? [short] : []),
    ...page.variations.flatMap(reasonsIn),
  ]
  return shown(world, page, await wordsFor(db, today, actor, full.network ?? null, refs))
}

function stepOf({ programme }: World, id: StepId): Step {
  const step = findStep(programme, id)
  if (!step) throw new NotFound(`This programme has no step ${id}.`)
  return step
}

function shown({ programme }: World, page: StepView, words: WordsFor): StepView {
  const { evidence, prefilled, proposal, document, variations, returned } = page
  const parts = document?.parts.map((part) => ({
    ...part,
    answer: withWords(getStep(programme, part.step).evidence, part.answer, words),
  }))
  return {
    ...page,
    prefilled: withWords(evidence, prefilled, words),
    proposal: proposal && { ...proposal, answer: withWords(evidence, proposal.answer, words) },
    document: document && {
      ...document,
      parts: parts ?? [],
      signed: document.signed.map((one) => ({
        ...one,
        given: withWords(evidence, one.given, words),
      })),
      text: document.text && {
        ...document.text,
        shortNotice: document.text.shortNotice && words(document.text.shortNotice),
      },
      sinceSigned: sinceSigned(programme, document.sinceSigned, words),
    },
    variations: variations.map((one) => variationShown(programme, evidence, one, words)),
    returned: returned && { ...returned, reason: returned.reason && words(returned.reason) },
  }
}

function sinceSigned(
  programme: Programme,
  since: DocumentView['sinceSigned'],
  words: WordsFor,
): DocumentView['sinceSigned'] {
  return since && { ...since, changes: changesShown(programme, since.changes, words) }
}

function changesShown<Change extends VariationView['changes'][number]>(
  programme: Programme,
  changes: readonly Change[],
  words: WordsFor,
): readonly Change[] {
  const inWords = (step: StepId, field: string, value: unknown) =>
    withWords(getStep(programme, step).evidence, { [field]: value }, words)[field]
  return changes.map((change) => ({
    ...change,
    before: inWords(change.step, change.field, change.before),
    now: inWords(change.step, change.field, change.now),
  }))
}

const reasonsIn = ({ reason, declined }: VariationView): readonly string[] =>
  [reason, ...declined.map((one) => one.reason)].filter((one) => one !== null)

/** A variation as it is read: who signed it on whose authority is on the form of the signature. */
function variationShown(
  programme: Programme,
  evidence: readonly Field[],
  one: VariationView,
  words: WordsFor,
): VariationView {
  const signatory = programme.steps.find(({ id }) => id === one.signing)?.evidence ?? evidence
  return {
    ...one,
    changes: changesShown(programme, one.changes, words),
    given: Object.fromEntries(
      Object.entries(one.given).map(([id, given]) => [id, withWords(signatory, given, words)]),
    ),
    reason: one.reason && words(one.reason),
    declined: one.declined.map((who) => ({ ...who, reason: who.reason && words(who.reason) })),
  }
}

/** A document that commissioners read holds no text of the steps that are the members' own (domain section 9, G). */
function withoutOthersText(world: World, actor: Actor, page: StepView): StepView {
  const { document, whose } = page
  const members = whose.network ? membersOf(world, whose.network) : []
  if (!document || practiceOf(actor, members)) return page
  const parts = document.parts.map((part) =>
    getStep(world.programme, part.step).membersOnly ? { ...part, answer: {} } : part,
  )
  return { ...page, document: { ...document, parts, sinceSigned: null } }
}

/** A practice's own step is shown with the network it is in, or the only one that names it. */
function withNetwork(world: World, whose: Whose): Whose {
  if (!whose.practice || whose.network) return whose
  const network = networkOf(world, whose.practice)
  return network ? { ...whose, network } : whose
}
