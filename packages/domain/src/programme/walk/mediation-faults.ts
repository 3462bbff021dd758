import { mediationStages } from '../mediation.ts'
import type { Programme } from '../programme.ts'

/** What happens to a practice that no network wants can happen: its question, its blockers and its clock exist. */
export function mediationFaults({ mediation, steps, blockerKinds }: Programme): readonly string[] {
  if (!mediation) return []
  const { intent, refusals, withinWorkingDays, afterFailure, blockers } = mediation
  const { neighboursWithinKm, withoutCommittee } = mediation
  const asked = steps.find(({ id }) => id === intent.step)
  const field = asked?.evidence.find(({ id }) => id === intent.field)
  const answers = field?.kind === 'choice' ? field.options.map(({ value }) => value) : []
  const days = mediationStages.map((stage) => withinWorkingDays[stage])
  const near = [neighboursWithinKm, withoutCommittee].flatMap((one) => one ?? [])
  const sources = [refusals, afterFailure, ...near, ...days].map(({ source }) => source)
  return [
    ...(asked?.scope === 'practice' && answers.includes(intent.value)
      ? []
      : [`Mediation reads “${intent.value}” from ${intent.step}, which practices cannot answer.`]),
    ...(refusals.value >= 1 ? [] : ['Mediation begins without a refusal.']),
    ...(days.every(({ value }, at) => value >= (days[at - 1]?.value ?? 1))
      ? []
      : ['A stage of mediation ends before the one before it, or takes no time.']),
    ...Object.values(blockers)
      .filter((kind) => !blockerKinds.some((one) => one.kind === kind))
      .map((kind) => `Mediation raises the blocker “${kind}”, which the programme does not have.`),
    ...(sources.every((source) => source.trim() !== '')
      ? []
      : ['A figure for mediation does not say where it comes from.']),
  ]
}
