import type { Shape } from './england/made-up-england.ts'
import type { CommandRun } from './measure/measure-commands.ts'
import type { HomeTimes } from './measure/measure-home.ts'
import type { WakeTimes } from './measure/measure-wakes.ts'
import type { WithWorker } from './measure/measure-with-worker.ts'
import { median } from './measure/percentile.ts'

export interface Measured {
  readonly shape: Shape
  readonly runs: readonly CommandRun[]
  readonly withWorker: WithWorker
  readonly wakes: readonly WakeTimes[]
  readonly homes: readonly HomeTimes[]
}

export interface Goal {
  readonly name: string
  readonly value: number
  readonly goal: number
  readonly reached: boolean
}

export const rateOf = (runs: readonly CommandRun[], side: CommandRun['side']): number =>
  median(runs.filter((run) => run.side === side).map(({ perSecond }) => perSecond))

export function goalsOf({ runs, wakes, homes }: Measured): readonly Goal[] {
  const ratio = rateOf(runs, 'api') / rateOf(runs, 'floor')
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
  ]
}
