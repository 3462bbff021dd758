import type { Shape } from './england/made-up-england.ts'
import type { AssessmentTimes } from './measure/measure-assessment.ts'
import type { CommandRun } from './measure/measure-commands.ts'
import type { HomeTimes } from './measure/measure-home.ts'
import type { PreviewTimes } from './measure/measure-preview.ts'
import type { ViabilityTimes } from './measure/measure-viability.ts'
import type { WakeTimes } from './measure/measure-wakes.ts'
import type { WithWorker } from './measure/measure-with-worker.ts'
import { median } from './measure/percentile.ts'

export interface Measured {
  readonly shape: Shape
  /** The machine's load over the last minute before and after: above the number of cores, others were at work too. */
  readonly machineLoad: readonly [before: number, after: number]
  readonly runs: readonly CommandRun[]
  readonly withWorker: WithWorker
  readonly wakes: readonly WakeTimes[]
  readonly homes: readonly HomeTimes[]
  readonly preview: PreviewTimes
  readonly viability: ViabilityTimes
  readonly assessment: AssessmentTimes
}

export interface Goal {
  readonly name: string
  readonly value: number
  readonly goal: number
  readonly reached: boolean
}

export const rateOf = (runs: readonly CommandRun[], side: CommandRun['side']): number =>
  median(runs.filter((run) => run.side === side).map(({ perSecond }) => perSecond))

/** The median over pairs that ran one after the other, so that what else the machine does weighs on both. */
function ratioOf(runs: readonly CommandRun[], of: (api: CommandRun, floor: CommandRun) => number) {
  const [api, floor] = [sideOf(runs, 'api'), sideOf(runs, 'floor')]
  return median(
    api.flatMap((run, pair) => {
      const other = floor[pair]
      return other ? [of(run, other)] : []
    }),
  )
}

const sideOf = (runs: readonly CommandRun[], side: CommandRun['side']) =>
  runs.filter((run) => run.side === side)

export const rateRatio = (runs: readonly CommandRun[]): number =>
  ratioOf(runs, (api, floor) => api.perSecond / floor.perSecond)

/** Processor time of server and database for a command, the floor's by the product's. */
export const processorRatio = (runs: readonly CommandRun[]): number =>
  ratioOf(runs, (api, floor) => serving(floor) / serving(api))

const serving = ({ processor }: CommandRun) => (processor.server ?? 0) + (processor.postgres ?? 0)

export function goalsOf(measured: Measured): readonly Goal[] {
  const { runs, wakes, homes, preview, viability, assessment } = measured
  const ratio = rateRatio(runs)
  return [
    { name: 'commands a second, product / floor', value: ratio, goal: 0.7, reached: ratio >= 0.7 },
    ...wakes.map(({ offeredPerSecond, p95Ms }) => ({
      name: `answer to look at ${offeredPerSecond} commands/s, p95 ms`,
      value: p95Ms,
      goal: 250,
      reached: p95Ms < 250,
    })),
    ...homes.map(({ of, p95Ms }) => ({
      name: `home of ${of}, p95 ms`,
      value: p95Ms,
      goal: 50,
      reached: p95Ms <= 50,
    })),
    {
      name: `preview of a version for ${preview.networks} networks, worst ms`,
      value: preview.worstMs,
      goal: 5000,
      reached: preview.worstMs < 5000,
    },
    {
      name: 'viability of a changed group of 10, p95 ms',
      value: viability.p95Ms,
      goal: 50,
      reached: viability.p95Ms <= 50,
    },
    {
      name: 'assessment of a network of 10, median ms',
      value: assessment.medianMs,
      goal: 2,
      reached: assessment.medianMs <= 2,
    },
  ]
}
