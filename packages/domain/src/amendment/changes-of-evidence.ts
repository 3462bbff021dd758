import type { Field } from '../programme/field.ts'
import type { Change } from './changes-of-step.ts'
import { same } from './same.ts'

/** Which questions are new, gone or asked otherwise. */
export function changesOfEvidence(
  before: readonly Field[],
  after: readonly Field[],
): readonly Change[] {
  const find = (fields: readonly Field[], id: string) => fields.find((field) => field.id === id)
  const sentences = [
    ...after
      .filter(({ id }) => !find(before, id))
      .map(
        ({ label, optional }) => `New question: ${label}${optional ? ' (may be left out)' : ''}`,
      ),
    ...before.filter(({ id }) => !find(after, id)).map(({ label }) => `No longer asks: ${label}`),
    ...after.flatMap((field) => asked(find(before, field.id), field)),
    ...(sameOrder(before, after) ? [] : ['The questions are asked in another order.']),
  ]
  return sentences.map((words) => ({ what: 'evidence', words }))
}

function asked(before: Field | undefined, after: Field): readonly string[] {
  if (!before || same(before, after)) return []
  if (before.kind !== after.kind)
    return [`${after.label}: is answered with ${after.kind} instead of ${before.kind}.`]
  if ((before.optional ?? false) !== (after.optional ?? false))
    return [`${after.label}: ${after.optional ? 'may now be left out' : 'must now be answered'}.`]
  if (before.kind === 'choice' && after.kind === 'choice' && !same(before.options, after.options))
    return [`${after.label}: offers ${after.options.map(({ label }) => label).join(', ')}.`]
  if (before.label !== after.label) return [`“${after.label}” was asked as “${before.label}”.`]
  return [`${after.label}: is checked or explained otherwise.`]
}

function sameOrder(before: readonly Field[], after: readonly Field[]): boolean {
  const ids = (fields: readonly Field[], other: readonly Field[]) =>
    fields.map(({ id }) => id).filter((id) => other.some((one) => one.id === id))
  return same(ids(before, after), ids(after, before))
}
