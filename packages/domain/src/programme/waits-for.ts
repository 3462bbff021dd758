import { stepId } from '../ids.ts'
import type { Dependency } from './step.ts'

/** The steps that have to be complete before a step may start, by key. */
export const waitsFor = (...ids: readonly string[]): readonly Dependency[] =>
  ids.map((id) => ({ step: stepId(id) }))

/** The same, where a commissioner that confirms the networks that are ready does not wait for the others. */
export const waitsForAllOrReady = (id: string): Dependency => ({
  step: stepId(id),
  unlessConfirmingReady: true,
})
