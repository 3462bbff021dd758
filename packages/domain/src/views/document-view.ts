import { documentParts, documentVersion, servedOn } from '../acceptance/document-version.ts'
import { differenceOf } from '../agreement/difference.ts'
import { type ChangedClause, frontDifference, frontOf } from '../agreement/front.ts'
import { agreedRule, type Share, type VariationRule } from '../agreement/variation-rule.ts'
import type { IssuedPart } from '../facts/events.ts'
import type { NoticeText } from '../facts/notice-text.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { MandatoryFront } from '../programme/mandatory-front.ts'
import type { SignedDocument } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { getStep, recordOf, type Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import type { DocumentView, FrontView, NoticeView } from './step-view.ts'

/** The document that a step has signed: as it stands, who has signed which version, and what changed since. */
export function documentView(world: World, step: Step, whose: Whose): DocumentView | null {
  const { completion } = step
  const { network } = whose
  if (completion.how !== 'eachSigns' || !network) return null
  const document = world.programme.documents.find(({ name }) => name === completion.document)
  if (!document) return null
  const parts = documentParts(world, network, document.name)
  const version = documentVersion(world, network, document.name, whose.practice)
  const own = document.served && whose.practice
  const notice = own && servedOn(world, document.name, own, network)
  return {
    name: document.name,
    label: document.label,
    version,
    parts: parts.map(({ step: id, answer }) => ({
      step: id,
      title: getStep(world.programme, id).title,
      answer: answer ?? {},
      leavesOut: document.leavesOut?.[id] ?? [],
    })),
    front: document.front ? frontView(document.front) : null,
    text: notice ? noticeView(notice.text) : null,
    signed: (own ? [own] : membersOf(world, network)).flatMap((practice) => {
      const { signedVersion, signedAt, answer = {} } = recordOf(world, step, { practice, network })
      return signedVersion && signedAt !== undefined
        ? [{ practice, at: signedAt, version: signedVersion, given: answer }]
        : []
    }),
    rule: ruleWords(agreedRule(world, network, document.name)),
    bound: boundMembers(world, step, network, version),
    sinceSigned: sinceSigned(world, step, whose, { network, document, version, parts }),
  }
}

const boundMembers = (world: World, step: Step, network: NetworkId, version: string) =>
  membersOf(world, network).flatMap((practice) => {
    const {
      boundBy,
      completedAt,
      boundAt = completedAt,
    } = recordOf(world, step, {
      practice,
      network,
    })
    return boundBy === version && boundAt !== undefined ? [{ practice, at: boundAt }] : []
  })

const shares: Readonly<Record<Share, string>> = {
  simple: 'more than half',
  twoThirds: 'two thirds',
}

export function ruleWords(rule: VariationRule | null): string | null {
  if (!rule) return null
  const votes = rule.byList ? 'votes, counted by list size' : 'votes, one for each practice'
  return `By Schedule 1 a change of the schedules binds all members once members with ${shares[rule.share]} of the ${votes}, and at least ${rule.quorum} of them, have signed it. Members, payee, area, clinical director, Schedule 1 and the mandatory clauses are changed by everybody’s signature.`
}

export const noticeView = ({ shortNotice, ...text }: NoticeText): NoticeView => ({
  ...text,
  shortNotice: shortNotice?.ref ?? null,
})

interface Standing {
  readonly network: NetworkId
  readonly document: SignedDocument
  readonly version: string
  readonly parts: readonly IssuedPart[]
}

function sinceSigned(
  world: World,
  step: Step,
  whose: Whose,
  { network, document, version, parts }: Standing,
): DocumentView['sinceSigned'] {
  const signed = whose.practice && recordOf(world, step, whose).signedVersion
  if (!signed || signed === version) return null
  const before = document.served
    ? servedParts(world, document, whose.practice, signed)
    : world.networks.get(network)?.issued?.[document.name]?.[signed]
  if (!before) return null
  const now = document.served ? servedParts(world, document, whose.practice, version) : parts
  const changes = differenceOf(before, now ?? []).map((change) => ({
    ...change,
    title: getStep(world.programme, change.step).title,
  }))
  return { version: signed, changes, clauses: changedClauses(world, network, document, signed) }
}

/** What the front says otherwise than in the version that was signed; a text without one was signed before there was any. */
function changedClauses(
  world: World,
  network: NetworkId,
  document: SignedDocument,
  signed: string,
): readonly ChangedClause[] {
  const fronts = world.networks.get(network)?.fronts
  const before = fronts?.text[fronts.of[signed] ?? ''] ?? []
  return frontDifference(before, frontOf(document)?.text ?? [])
}

const frontView = ({ stands, source, clauses }: MandatoryFront): FrontView => ({
  stands,
  source,
  clauses: clauses.map(({ id, topic, says, national }) => ({
    id,
    topic,
    says: says.map(({ value, source: from }) => ({ words: value, source: from })),
    national: national?.value ?? null,
  })),
})

/** The dates of a notice as answers of the step that gave it, so that two can be compared. */
function servedParts(
  world: World,
  { name, served }: SignedDocument,
  practice: PracticeId | undefined,
  version: string,
): readonly IssuedPart[] | undefined {
  const all = practice && world.practices.get(practice)?.served?.[name]
  const text = all?.find((one) => one.version === version)?.text
  if (!served || !text || !practice) return undefined
  const { noticeOn, effectiveOn, shortNotice } = text
  const answer = {
    [served.noticeOn]: noticeOn,
    [served.effectiveOn]: effectiveOn,
    ...(shortNotice ? { [served.shortNotice]: shortNotice } : {}),
  }
  return [{ step: served.by, practice, answer }]
}
