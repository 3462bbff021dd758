import { canonicalJson } from '../facts/canonical-json.ts'
import type { StepRecord } from '../facts/state.ts'
import type { NetworkId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'

/** What stands in a step now: the proposal on the table, or what was answered. */
export const answerOf = (record: StepRecord): Answer | undefined =>
  record.answeredBy === 'programme' ? record.answer : (record.proposal?.answer ?? record.answer)

/**
 * Which version of a document this network would sign now: it changes with any answer that the document is made
 * of. It tells versions apart; that nobody altered what was signed is shown by the chain of events.
 */
export function documentVersion(world: World, network: NetworkId, document: string): string {
  const found = world.programme.documents.find(({ name }) => name === document)
  if (!found) throw new Error(`The programme ${world.programme.id} has no document ${document}.`)
  const parts = found.madeOf.map((id) => {
    const step = getStep(world.programme, id)
    if (step.scope !== 'practice') return [id, answerOf(recordOf(world, step, { network })) ?? null]
    const members = [...membersOf(world, network)].sort()
    return [
      id,
      members.map((practice) => [practice, answerOf(recordOf(world, step, { practice }))]),
    ]
  })
  return digestOf(canonicalJson([network, document, world.programme.version, parts]))
}

/** Two independent 32-bit lanes, the first of them FNV-1a: 16 hexadecimal digits, the same on every machine. */
function digestOf(text: string): string {
  let a = 0x811c9dc5
  let b = 0x1000193
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ (code + at), 0x85ebca6b) ^ (b >>> 13)
  }
  return hex(a) + hex(b ^ (a >>> 16))
}

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0')
