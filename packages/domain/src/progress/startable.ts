import { dueDate } from '../calendar/due.ts'
import { startOfDay } from '../calendar/london-day.ts'
import { disputeAwaited } from '../dispute/standstill.ts'
import { waitsForLead } from '../lead-commissioner/settled.ts'
import { waitsForChoice } from '../people/awaited-choice.ts'
import type { Dependency, Step } from '../programme/step.ts'
import type { World } from '../world.ts'
import { getStep, isDone, type Whose } from './completion.ts'
import { formsNetwork } from './membership.ts'

/**
 * The steps that still have to be done before this one may start. A group may be proposed before all whom it names
 * have done what comes first: each of them does it before agreeing.
 */
export function waitsFor(world: World, step: Step, whose: Whose): readonly Step[] {
  if (formsNetwork(step) && !whose.practice) return []
  return step.after
    .filter((dependency) => holdsUp(world, step, dependency, whose))
    .map((dependency) => getStep(world.programme, dependency.step))
}

const holdsUp = (world: World, step: Step, dependency: Dependency, whose: Whose): boolean =>
  !isDone(world, dependency.step, whose) &&
  !(dependency.unlessConfirmingReady === true && confirmsReady(world, step))

/**
 * A commissioner that confirms the networks that are ready goes on from the step's due date without the others; where
 * the region has lifted its hold, at once.
 */
const confirmsReady = ({ commissioner, programme, now }: World, step: Step): boolean =>
  commissioner.gapPolicy === 'confirmReady' &&
  (commissioner.holdLiftedAt !== undefined || now >= startOfDay(dueDate(programme, step)))

/** Practices may answer from the day the programme opens. */
export const hasOpened = (world: Pick<World, 'programme' | 'now'>): boolean =>
  world.now >= startOfDay(world.programme.opens)

/** Asked far more often than what it waits for, so it stops at the first thing missing. */
export const mayStart = (world: World, step: Step, whose: Whose): boolean =>
  hasOpened(world) &&
  !waitsForLead(world, step, whose) &&
  !waitsForChoice(world, step, whose) &&
  !disputeAwaited(world, step, whose) &&
  ((formsNetwork(step) && !whose.practice) ||
    !step.after.some((dependency) => holdsUp(world, step, dependency, whose)))
