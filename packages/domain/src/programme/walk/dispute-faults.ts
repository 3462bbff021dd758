import type { Programme } from '../programme.ts'
import { repeated } from './repeated.ts'

/** Disputes have stages with a time, and are about documents that members sign. */
export function disputeFaults({ disputes, documents, steps }: Programme): readonly string[] {
  if (!disputes) return []
  const signed = new Set(
    steps.flatMap(({ completion }) =>
      completion.how === 'eachSigns' ? [completion.document] : [],
    ),
  )
  const names = disputes.stages.map(({ name }) => name)
  return [
    ...(names.length > 0 ? [] : ['Disputes have no stage.']),
    ...repeated(names).map((name) => `There are two stages of disputes “${name}”.`),
    ...disputes.stages
      .filter(({ withinWorkingDays }) => !(withinWorkingDays.value >= 1))
      .map(({ name }) => `The stage “${name}” of disputes gives its owner no time.`),
    ...disputes.documents
      .filter((name) => !signed.has(name) || !documents.some((one) => one.name === name))
      .map((name) => `Disputes are about “${name}”, which members do not sign.`),
  ]
}
