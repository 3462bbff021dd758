import type { StepId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { changesOfProgramme } from './changes-of-programme.ts'
import { type Change, changesOfStep } from './changes-of-step.ts'

/** What one step becomes from one version to the next, in words. */
export interface StepDifference {
  readonly step: StepId
  readonly title: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly changes: readonly Change[]
}

/** What a version changes: what concerns the whole programme, then step by step in the programme's order. */
export interface VersionDifference {
  readonly programme: readonly string[]
  readonly steps: readonly StepDifference[]
}

export function difference(before: Programme, after: Programme): VersionDifference {
  const earlier = new Map(before.steps.map((step) => [step.id, step]))
  const kept = new Set(after.steps.map(({ id }) => id))
  const removed = before.steps.filter(({ id }) => !kept.has(id))
  return {
    programme: changesOfProgramme(before, after),
    steps: [
      ...after.steps.flatMap((step) => stepDifference(before, after, earlier.get(step.id), step)),
      ...removed.map((step) => whole(step, 'removed')),
    ],
  }
}

const whole = ({ id, title }: Step, kind: 'added' | 'removed'): StepDifference => ({
  step: id,
  title,
  kind,
  changes: [],
})

function stepDifference(
  before: Programme,
  after: Programme,
  earlier: Step | undefined,
  step: Step,
): readonly StepDifference[] {
  if (!earlier) return [whole(step, 'added')]
  const changes = changesOfStep({ programme: before, step: earlier }, { programme: after, step })
  return changes.length > 0 ? [{ step: step.id, title: step.title, kind: 'changed', changes }] : []
}
