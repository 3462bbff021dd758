import { dueDate } from '../calendar/due.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { LondonDate, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { getStep, instancesOf, recordOf } from '../progress/completion.ts'
import type { World } from '../world.ts'
import type { PaymentWithTerms } from './earned.ts'
import { later } from './span.ts'

/** Whether a payment to somebody can be made: held back for a step, or from a day on. */
export type Readiness =
  | { readonly heldFor: StepId }
  /** Everything it needs was done by then, or is expected by then: by its due date, or today where that is past. */
  | { readonly readyOn: LondonDate }

/**
 * Held back are payments that the engine has withheld, until the step that they wait for is done; then the next run
 * pays them. A practice that is late with its own contract holds up its own payment only (D8: the others go on); one
 * that has not signed the agreement holds up everybody’s.
 */
export function readinessOf(
  world: World,
  network: NetworkId,
  payment: PaymentWithTerms,
  practice?: PracticeId,
): Readiness {
  const held = world.networks
    .get(network)
    ?.withheld.find(
      (one) =>
        standsFor(world, one.payment, payment) &&
        (one.payment !== payment.name || concerns(practice, one.practices)),
    )
  if (held) return { heldFor: held.step }
  const days = neededSteps(world, payment).map(({ step, own }) =>
    doneOn(world, step, network, own ? practice : undefined),
  )
  return { readyOn: days.reduce(later, world.programme.opens) }
}

const concerns = (practice: PracticeId | undefined, held: readonly PracticeId[] | undefined) =>
  practice === undefined || held === undefined || held.includes(practice)

/** A name without terms of its own stands for every payment. */
function standsFor(world: World, name: string, payment: PaymentWithTerms): boolean {
  const named = world.programme.payments.find((one) => one.name === name)
  return name === payment.name || named?.terms === undefined
}

/** A step that a payment waits for; `own` where only the practice that is paid has to have done it. */
interface Needed {
  readonly step: Step
  readonly own: boolean
}

/** What the payment says it needs, and the steps that hold it back when they are late. */
function neededSteps(world: World, payment: PaymentWithTerms): readonly Needed[] {
  const said = payment.terms.needs.map((id) => ({ step: getStep(world.programme, id), own: true }))
  const holding = world.programme.steps.flatMap((step): readonly Needed[] => {
    const { whenLate } = step
    if (whenLate.effect !== 'withhold' || !standsFor(world, whenLate.payment, payment)) return []
    return [{ step, own: whenLate.payment === payment.name }]
  })
  return [...said, ...holding]
}

/** When it was done by all whom it concerns; what is not done yet is expected by its due date, or today if later. */
function doneOn(
  world: World,
  step: Step,
  network: NetworkId,
  practice: PracticeId | undefined,
): LondonDate {
  const { programme, now } = world
  const whose =
    step.scope === 'practice' && practice
      ? [{ practice, network }]
      : instancesOf(world, step.id, { network })
  const days = whose.map((one) => {
    const { completedAt } = recordOf(world, step, one)
    return completedAt === undefined
      ? later(dueDate(programme, step), londonDateOf(now))
      : londonDateOf(completedAt)
  })
  return days.reduce(later, programme.opens)
}
