import type { StepId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import type { World } from '../world.ts'
import { getStep, instancesOf, isDone, recordIsDone, recordOf, type Whose } from './completion.ts'
import { standingUntil } from './interim.ts'

/** A later step that is done and rests on this one; undefined while there is none. */
export const restingOn = (world: World, step: Step, whose: Whose): Step | undefined =>
  dependentsOf(world, step).find(({ id }) => isDoneFor(world, id, whose))

/**
 * What stands in the way of a change: a later step that is done. Signatures on a document that this step is part of
 * do not, for the change is a variation, and they are asked for again; nor does what the engine worked out and works
 * out again. But what rests on those does.
 */
const changeBlockedBy = (world: World, step: Step, whose: Whose): Step | undefined =>
  dependentsOf(world, step)
    .flatMap((one) =>
      signs(world, one, step) || isWorkedOut(world, one) ? dependentsOf(world, one) : [one],
    )
    .find(({ id }) => isDoneFor(world, id, whose))

/** Null where a step that is done may be answered anew: nothing rests on it, or it was answered for a time only. */
export function whyItStays(world: World, step: Step, whose: Whose): Step | null {
  const record = recordOf(world, step, whose)
  if (!recordIsDone(record) || standingUntil(step, record) !== null) return null
  return changeBlockedBy(world, step, whose) ?? null
}

const dependentsOf = (world: World, step: Step): readonly Step[] =>
  world.programme.steps.filter(({ after }) => after.some((one) => one.step === step.id))

/** Steps of the network that rest on this one and are worked out anew when it changes: a size test, no certificate. */
export const workedOutFrom = (world: World, step: Step): readonly Step[] =>
  step.scope === 'network' || step.scope === 'practice'
    ? dependentsOf(world, step).filter((one) => isWorkedOut(world, one))
    : []

const isWorkedOut = ({ programme }: World, { id, scope, completion }: Step): boolean =>
  scope === 'network' &&
  completion.how === 'computed' &&
  !completion.confirmedBy &&
  !programme.milestones.some(({ step }) => step === id)

const signs = ({ programme }: World, { completion }: Step, part: Step): boolean =>
  completion.how === 'eachSigns' &&
  programme.documents.some(
    ({ name, madeOf }) => name === completion.document && madeOf.includes(part.id),
  )

function isDoneFor(world: World, dependent: StepId, whose: Whose): boolean {
  const step = getStep(world.programme, dependent)
  if (step.scope === 'network' || step.scope === 'practice') {
    if (step.scope === 'network' && !whose.network) return false
    return instancesOf(world, dependent, whose).some((one) =>
      recordIsDone(recordOf(world, step, one)),
    )
  }
  return isDone(world, dependent, {})
}
