import { frontOf } from '../agreement/front.ts'
import { canonicalJson } from '../facts/canonical-json.ts'
import type { IssuedPart } from '../facts/events.ts'
import type { ServedDocument, StepRecord } from '../facts/state.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { getStep, recordOf, type Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { digestOf } from './digest.ts'

/** What stands in a step now: the proposal on the table, or what was answered. */
export const answerOf = (record: StepRecord): Answer | undefined =>
  record.answeredBy === 'programme' ? record.answer : (record.proposal?.answer ?? record.answer)

/** The text of a document as it stands, in the order of its parts; none where each practice has its own. */
export function documentParts(
  world: World,
  network: NetworkId,
  document: string,
): readonly IssuedPart[] {
  const found = world.programme.documents.find(({ name }) => name === document)
  if (!found) throw new Error(`The programme ${world.programme.id} has no document ${document}.`)
  if (found.served) return []
  return found.madeOf.flatMap((id): readonly IssuedPart[] => {
    const step = getStep(world.programme, id)
    const part = (whose: Whose) => ({
      step: id,
      answer: withoutFields(answerOf(recordOf(world, step, whose)), found.leavesOut?.[id]),
    })
    if (step.scope !== 'practice') return [part({ network })]
    const members = [...membersOf(world, network)].sort()
    return members.map((practice) => ({ ...part({ practice }), practice }))
  })
}

const withoutFields = (answer: Answer | undefined, fields: readonly string[] = []) =>
  answer
    ? Object.fromEntries(Object.entries(answer).filter(([field]) => !fields.includes(field)))
    : null

/**
 * Which version of a document this network would sign now: it changes with its wording and with any answer that the
 * document is made of. It tells versions apart; that nobody altered what was signed is shown by the chain of events.
 */
export function documentVersion(
  world: World,
  network: NetworkId,
  document: string,
  practice?: PracticeId,
): string {
  if (isServed(world, document))
    return (practice && servedOn(world, document, practice, network)?.version) ?? notServed
  const parts = documentParts(world, network, document)
  const { wording, front } = fixedIn(world, document)
  return digestOf(canonicalJson([network, document, wording, parts, ...(front ? [front] : [])]))
}

/** No text has this version, so nobody can sign it. */
const notServed = ''

export const isServed = ({ programme }: World, document: string): boolean =>
  programme.documents.some(({ name, served }) => name === document && served !== undefined)

/** The text that stands for a practice, of those that were served on it for this network. */
export const servedOn = (
  world: World,
  document: string,
  practice: PracticeId,
  network: NetworkId,
): ServedDocument | undefined =>
  world.practices
    .get(practice)
    ?.served?.[document]?.filter((one) => one.network === network)
    .at(-1)

/** A version of the programme that leaves wording and front as they are leaves what was signed as it is. */
function fixedIn({ programme }: World, name: string) {
  const document = programme.documents.find((one) => one.name === name)
  return { wording: document?.textOf ?? 1, front: document && frontOf(document)?.digest }
}
