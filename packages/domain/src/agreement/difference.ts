import { canonicalJson } from '../facts/canonical-json.ts'
import type { IssuedPart } from '../facts/events.ts'
import type { PracticeId, StepId } from '../ids.ts'
import type { FieldValue } from '../programme/field.ts'

/** One answer that is not what it was; null where there was or is none. */
export interface ChangedAnswer {
  readonly step: StepId
  readonly practice?: PracticeId
  readonly field: string
  readonly before: FieldValue | null
  readonly now: FieldValue | null
}

/**
 * What changed between two versions of a document, part by part in its order. Words that may be erased are compared
 * by their salted digests: whoever types the same words again has changed them.
 */
export function differenceOf(
  before: readonly IssuedPart[],
  now: readonly IssuedPart[],
): readonly ChangedAnswer[] {
  const old = new Map(before.map((part) => [keyOf(part), part]))
  const present = new Set(now.map(keyOf))
  const gone = before
    .filter((part) => !present.has(keyOf(part)))
    .map((part) => ({ ...part, answer: null }))
  return [...now, ...gone].flatMap((part) => changesOf(old.get(keyOf(part)), part))
}

const keyOf = ({ step, practice }: IssuedPart) => `${step} ${practice ?? ''}`

function changesOf(old: IssuedPart | undefined, part: IssuedPart): readonly ChangedAnswer[] {
  const [was, is] = [old?.answer ?? {}, part.answer ?? {}]
  const { step, practice } = part
  return [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((field) => {
    const [before, now] = [was[field] ?? null, is[field] ?? null]
    if (canonicalJson(before) === canonicalJson(now)) return []
    return [{ step, ...(practice ? { practice } : {}), field, before, now }]
  })
}
