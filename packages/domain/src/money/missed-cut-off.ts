import { endOfDay } from '../calendar/london-day.ts'
import { type BlockerId, blockerId, type LondonDate, type NetworkId, type StepId } from '../ids.ts'
import { isDone } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { hasTerms } from './earned.ts'
import { type PayRun, payRuns } from './pay-run.ts'

/** What the cut-offs of pay runs mean for a network whose payee is not set up. */
export interface MissedCutOff {
  readonly raise: { readonly step: StepId; readonly kind: string }
  /** The blocker of the last run that was missed; null while none was, or one stands already. */
  readonly run: BlockerId | null
  readonly nextCutOff: LondonDate | null
}

const ofRun = 'cut-off-'

/** The runs that wait for this step, by the payments that need it. */
export function runsNeeding(
  { programme }: Pick<World, 'programme'>,
  step: StepId,
): readonly PayRun[] {
  const payment = programme.payments
    .filter(hasTerms)
    .find(({ terms }) => terms.needs.includes(step))
  return payment ? payRuns(payment.terms) : []
}

/** Null in a programme without runs, before approval, and once the payee is set up. */
export function missedCutOff(world: World, network: NetworkId): MissedCutOff | null {
  const { programme, now } = world
  const rule = programme.payRuns
  const approved = programme.milestones.find(({ name }) => name === 'approved')
  if (!rule || !approved || !isDone(world, approved.step, { network })) return null
  if (isDone(world, rule.setUp, { network })) return null
  const runs = runsNeeding(world, rule.setUp)
  const missed = runs.findLast(({ cutOffOn }) => now > endOfDay(cutOffOn))
  const stands = Object.values(world.networks.get(network)?.blockers ?? {}).some(
    ({ id, resolvedAt }) => resolvedAt === undefined && id.startsWith(ofRun),
  )
  return {
    raise: { step: rule.setUp, kind: rule.missed },
    run: missed && !stands ? blockerId(`${ofRun}${missed.month}`) : null,
    nextCutOff: runs.find(({ cutOffOn }) => now <= endOfDay(cutOffOn))?.cutOffOn ?? null,
  }
}
