import { countLooks, readLookFigures } from '@muster/db'
import { checkProgramme } from '../check/index.ts'
import { collectOutcome } from './collect-outcome.ts'
import type { Meter } from './measure/meter.ts'
import { percentile } from './measure/percentile.ts'
import { readHistories } from './measure/temporal-histories.ts'
import type { RehearsalReport } from './report.ts'
import type { Rehearsal } from './start-rehearsal.ts'

export interface Took {
  /** From the start of the rehearsal to its last tick. */
  readonly wallSeconds: number
  /** While the participants acted and the engine followed. */
  readonly runSeconds: number
}

/** Measures first, then checks: the check is not part of what is measured. */
export async function makeReport(
  rehearsal: Rehearsal,
  meter: Meter,
  took: Took,
): Promise<RehearsalReport> {
  const { plan, db, population, services, namespace } = rehearsal
  const { cpuSeconds, peakMemoryMiB, own } = meter.read()
  meter.stop()
  const { accepted, refused } = population.counts
  const looks = await countLooks(db, plan.programme.id)
  const figures = await readLookFigures(db, plan.programme.id)
  const outcome = await collectOutcome(rehearsal)
  const histories = await readHistories(services.temporal.address, namespace)
  const { outcomeHash, violations } = await checkProgramme(db, plan.programme.id)
  const networks = Math.max(1, histories.eventsPerNetwork.length)
  return {
    seed: plan.seed,
    clock: plan.clock.kind === 'rate' ? `rate=${plan.clock.rate}` : 'stepped',
    ...outcome,
    commands: { accepted, refused, perSecond: tenth((accepted + refused) / took.runSeconds) },
    looks: {
      perNetwork: tenth(figures.atNetworks / networks),
      signal: looks.signal + looks.start,
      timer: looks.timer,
      reconciler: looks.reconciler,
    },
    wakeMs: { p50: tenth(figures.wakeMs.p50), p95: tenth(figures.wakeMs.p95) },
    temporal: {
      eventsPerNetwork: {
        median: percentile(histories.eventsPerNetwork, 0.5),
        max: Math.max(0, ...histories.eventsPerNetwork),
      },
      workflowTaskFailures: histories.workflowTaskFailures,
    },
    cpuSeconds: { ...cpuSeconds, participants: tenth(own) },
    peakMemoryMiB,
    wallSeconds: tenth(took.wallSeconds),
    outcomeHash,
    violations,
  }
}

const tenth = (value: number) => Math.round(value * 10) / 10
