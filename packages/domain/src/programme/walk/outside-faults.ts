import type { Programme } from '../programme.ts'
import { repeated } from './repeated.ts'

/** What is asked of others names a step that a network answers, kinds of blocker, and a code that can be matched. */
export function outsideFaults({
  outside = [],
  payRuns,
  ...programme
}: Programme): readonly string[] {
  const { steps, blockerKinds, payments } = programme
  const kinds = new Set(blockerKinds.map(({ kind }) => kind))
  const stepOf = (id: string) => steps.find((one) => one.id === id)
  const unknown = (who: string, kind: string) =>
    kinds.has(kind) ? [] : [`${who} raises “${kind}”, which is no kind of blocker.`]
  return [
    ...repeated(outside.map(({ name }) => name)).map(
      (name) => `Two things asked of others are called “${name}”.`,
    ),
    ...outside.flatMap(({ name, step: id, askedField, overdue, issues }) => {
      const step = stepOf(id)
      if (step?.scope !== 'network' || step.completion.how !== 'answer')
        return [`“${name}” is asked for by ${id}, which no network answers.`]
      const asks = step.evidence.find((field) => field.id === askedField)
      return [
        ...(askedField && asks?.kind !== 'date' ? [`${id} has no date “${askedField}”.`] : []),
        ...unknown(`“${name}”`, overdue),
        ...(issues ? unknown(`“${name}”`, issues.unconfirmed) : []),
        ...(issues && !isPattern(issues.matches)
          ? [`“${name}” has a code that cannot be matched.`]
          : []),
      ]
    }),
    ...(payRuns ? unknown('A pay run', payRuns.missed) : []),
    ...(payRuns && !payments.some(({ terms }) => terms?.needs.includes(payRuns.setUp))
      ? [`No payment needs ${payRuns.setUp}, so no run can be missed for it.`]
      : []),
  ]
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
