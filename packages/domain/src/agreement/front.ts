import { digestOf } from '../acceptance/digest.ts'
import { canonicalJson } from '../facts/canonical-json.ts'
import type { FrontText } from '../facts/front-text.ts'
import type { SignedDocument } from '../programme/programme.ts'

interface Front {
  readonly text: FrontText
  readonly digest: string
}

const known = new WeakMap<SignedDocument, Front | null>()

/**
 * The mandatory front of a document as it is signed: what it says, without where that comes from. To correct a source
 * asks nobody to sign again.
 */
export function frontOf(document: SignedDocument): Front | null {
  const held = known.get(document)
  if (held !== undefined) return held
  const text = document.front?.clauses.map(({ id, topic, says }) => ({
    id,
    topic,
    says: says.map(({ value }) => value),
  }))
  const front = text ? { text, digest: digestOf(canonicalJson(text)) } : null
  known.set(document, front)
  return front
}

/** A clause that does not say what it said; null where there was or is none. */
export interface ChangedClause {
  readonly topic: string
  readonly before: readonly string[] | null
  readonly now: readonly string[] | null
}

export function frontDifference(before: FrontText, now: FrontText): readonly ChangedClause[] {
  const old = new Map(before.map((clause) => [clause.id, clause]))
  const kept = new Set(now.map(({ id }) => id))
  const gone = before.filter(({ id }) => !kept.has(id))
  return [
    ...now
      .filter((clause) => canonicalJson(old.get(clause.id) ?? null) !== canonicalJson(clause))
      .map(({ id, topic, says }) => ({ topic, before: old.get(id)?.says ?? null, now: says })),
    ...gone.map(({ topic, says }) => ({ topic, before: says, now: null })),
  ]
}
