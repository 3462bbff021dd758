import { digestOf } from '../acceptance/digest.ts'
import { dateIn } from '../acceptance/given.ts'
import { daysBetween } from '../calendar/days.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { StepCase } from '../decide/step-case.ts'
import { canonicalJson } from '../facts/canonical-json.ts'
import type { NoticeText } from '../facts/notice-text.ts'
import { type Fact, fact, practiceStream } from '../facts/stream-ref.ts'
import { isErasableRef } from '../form/raw-answer.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import type { ServedTerms } from '../programme/programme.ts'
import { passedAt } from '../progress/milestones.ts'
import { decisionStep } from '../sign-off/route.ts'
import type { World } from '../world.ts'

/** Whoever answers a step that gives notice serves its document: the text is kept as it is now. */
export function serveDocuments({ world, step, whose }: StepCase, answer: Answer): readonly Fact[] {
  const { practice, network } = whose
  if (!practice || !network) return []
  return world.programme.documents.flatMap(({ name: document, served }) => {
    if (served?.by !== step.id) return []
    const text = noticeText(world, { practice, network }, served, answer)
    if (!text) return []
    const version = digestOf(canonicalJson([document, network, text]))
    const data = { document, network, version, text }
    return [fact(practiceStream(world.programme.id, practice), { type: 'documentServed', data })]
  })
}

interface Parties {
  readonly practice: PracticeId
  readonly network: NetworkId
}

/** What the notice says: who, in which network, from when, and the decision that it rests on. */
function noticeText(
  world: World,
  { practice, network }: Parties,
  served: ServedTerms,
  answer: Answer,
): NoticeText | null {
  const published = world.practices.get(practice)?.published
  const noticeOn = dateIn(answer, served.noticeOn)
  const effectiveOn = dateIn(answer, served.effectiveOn)
  const short = answer[served.shortNotice]
  if (!published || !noticeOn || !effectiveOn) return null
  const { programme, commissioner } = world
  const { code, name, postcode, contractType } = published
  const contractWith = published.commissioner === commissioner.id ? null : published.commissioner
  return {
    programme: { id: programme.id, title: programme.title },
    practice: { code, name, postcode, contractType, contractWith },
    network: { id: network, name: world.networks.get(network)?.name ?? network },
    commissioner: { code: commissioner.id, name: commissioner.name },
    ...approvalOf(world, network),
    noticeOn,
    effectiveOn,
    daysGiven: daysBetween(noticeOn, effectiveOn),
    noticeDays: served.noticeDays,
    shortNotice: isErasableRef(short) ? short : null,
    says: served.says,
  }
}

function approvalOf(
  world: World,
  network: NetworkId,
): Pick<NoticeText, 'approvedOn' | 'approvedBy'> {
  const approved = world.programme.milestones.find(({ name }) => name === 'approved')
  const at = approved && passedAt(world, network, approved)
  const step = decisionStep(world.programme)
  const decision = step && world.networks.get(network)?.steps[step.id]?.decision
  return {
    approvedOn: at === undefined ? null : londonDateOf(at),
    approvedBy: decision?.body ?? null,
  }
}
