import { addDays, daysBetween } from '../calendar/days.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import type { LondonDate, NetworkId, StepId } from '../ids.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { startOf } from './case-of.ts'
import { expectedPayments, penceIn } from './expected-payments.ts'
import { runsNeeding } from './missed-cut-off.ts'

/** The pay run that a network can still reach, and what it costs to miss it. */
export interface ReachableRun {
  readonly setUp: {
    readonly step: StepId
    readonly title: string
    readonly doneOn: LondonDate | null
  }
  readonly on: LondonDate
  readonly cutOffOn: LondonDate
  /** Working days from tomorrow to the cut-off; 0 when it is today, or the payee is set up. */
  readonly workingDaysLeft: number
  /** What this run pays of the money that waits for the payee, if the payee is set up by its cut-off. */
  readonly pence: number
  /** When the same money comes if the cut-off is missed, and how many days later that is. */
  readonly otherwiseOn: LondonDate | null
  readonly daysLater: number
  /** Runs whose cut-off has passed while the payee was not set up. */
  readonly missed: readonly LondonDate[]
  readonly source: string
}

/** Null in a programme without runs, and when its last one is over. */
export function reachableRun(world: World, network: NetworkId): ReachableRun | null {
  const { programme, now } = world
  const rule = programme.payRuns
  if (!rule) return null
  const today = londonDateOf(now)
  const step = getStep(programme, rule.setUp)
  const { completedAt } = recordOf(world, step, { network })
  const doneOn = completedAt === undefined ? null : londonDateOf(completedAt)
  const runs = runsNeeding(world, rule.setUp)
  const { on: start } = startOf(world, network)
  // A run pays nothing before the network has started.
  const open = runs.filter(({ on, cutOffOn }) => on >= start && (doneOn ? on : cutOffOn) >= today)
  const [first, second] = open
  if (!first) return null
  const waiting = new Set(
    programme.payments
      .filter(({ terms }) => terms?.needs.includes(step.id))
      .map(({ name }) => name),
  )
  const paid = expectedPayments(asIfSetUp(world, network), network, start).filter(({ payment }) =>
    waiting.has(payment),
  )
  return {
    setUp: { step: step.id, title: step.title, doneOn },
    on: first.on,
    cutOffOn: first.cutOffOn,
    workingDaysLeft: doneOn ? 0 : workingDaysTo(today, first.cutOffOn),
    pence: penceIn(paid.filter(({ paidOn }) => paidOn === first.on)),
    otherwiseOn: second?.on ?? null,
    daysLater: second ? daysBetween(first.on, second.on) : 0,
    missed: doneOn ? [] : runs.filter(({ cutOffOn }) => cutOffOn < today).map(({ on }) => on),
    source: rule.source,
  }
}

function workingDaysTo(from: LondonDate, to: LondonDate): number {
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day)) days += 1
  return days
}

/** The payee set up now, where it is not yet. */
function asIfSetUp(world: World, network: NetworkId): World {
  const state = world.networks.get(network)
  const id = world.programme.payRuns?.setUp
  if (!state || !id || state.steps[id]?.completedAt !== undefined) return world
  const steps = { ...state.steps, [id]: { ...state.steps[id], completedAt: world.now } }
  return { ...world, networks: new Map(world.networks).set(network, { ...state, steps }) }
}
