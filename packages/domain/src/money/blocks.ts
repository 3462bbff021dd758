import { dueDate } from '../calendar/due.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { Step } from '../programme/step.ts'
import { getStep, instancesOf, recordOf } from '../progress/completion.ts'
import type { World } from '../world.ts'
import type { PaymentWithTerms } from './earned.ts'
import type { Block } from './pay-run.ts'
import { later } from './span.ts'

/**
 * What stands between a payment and its runs. Held back is what the engine has withheld, until the step that it waits
 * for is done; then the next run pays it. A practice that is late with its own contract holds up its own payment only
 * (D8: the others go on); one that has not signed the agreement holds up everybody’s.
 */
export function blocksOf(
  world: World,
  network: NetworkId,
  payment: PaymentWithTerms,
  practice?: PracticeId,
): readonly Block[] {
  const withheld = world.networks.get(network)?.withheld ?? []
  const held = withheld
    .filter(
      (one) =>
        standsFor(world, one.payment, payment) &&
        (one.payment !== payment.name || concerns(practice, one.practices)),
    )
    .map(({ step, since }) => ({ step, from: londonDateOf(since), until: null }))
  const needed = neededSteps(world, payment).flatMap(({ step, own }) =>
    blocksBy(world, step, network, own ? practice : undefined),
  )
  return [...held, ...needed]
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

/**
 * Until it was done by all whom it concerns; what is not done yet is expected by its due date, or today if later. What
 * was done once and has to be done again, as when members change, blocks only from when it is late again.
 */
function blocksBy(
  world: World,
  step: Step,
  network: NetworkId,
  practice: PracticeId | undefined,
): readonly Block[] {
  const { programme, now } = world
  const whose =
    step.scope === 'practice' && practice
      ? [{ practice, network }]
      : instancesOf(world, step.id, { network })
  return whose.flatMap((one) => {
    const { completedAt, reopenedAt, lateAt } = recordOf(world, step, one)
    if (reopenedAt !== undefined && lateAt === undefined) return []
    const from = reopenedAt !== undefined && lateAt ? londonDateOf(lateAt) : programme.opens
    const until =
      completedAt === undefined
        ? later(dueDate(programme, step), londonDateOf(now))
        : londonDateOf(completedAt)
    return [{ step: step.id, from, until }]
  })
}
