import { uncoveredPractices } from '../acceptance/uncovered-practices.ts'
import type { Step } from '../programme/step.ts'
import type { World } from '../world.ts'

/** The steps by which a commissioner shows that everybody is covered, where somebody is not. */
export const uncoveredAgain = (world: World): readonly Step[] =>
  world.programme.steps.filter(
    ({ scope, accept }) =>
      scope === 'commissioner' &&
      accept.some(
        ({ rule, with: parameters }) =>
          rule === 'coverage' &&
          typeof parameters?.registeredStep === 'string' &&
          uncoveredPractices(world, parameters.registeredStep).length > 0,
      ),
  )

/** Practices with patients in no registered network and under no cover; none where the programme has no such rule. */
export function uncoveredIn(world: World): ReturnType<typeof uncoveredPractices> {
  const calls = world.programme.steps.flatMap(({ accept }) => accept)
  const asked = calls.find(({ rule }) => rule === 'coverage')?.with?.registeredStep
  return typeof asked === 'string' ? uncoveredPractices(world, asked) : []
}
