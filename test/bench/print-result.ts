import { type Goal, type Measured, processorRatio, rateOf, rateRatio } from './bench-result.ts'
import type { CommandRun } from './measure/measure-commands.ts'
import { median } from './measure/percentile.ts'
import type { ProcessorTimes } from './measure/processor-time.ts'

const one = (value: number) => Number(value.toFixed(1))
const two = (value: number) => Number(value.toFixed(2))

export function printResult(measured: Measured, goals: readonly Goal[]): void {
  const { shape, machineLoad, runs, withWorker, wakes, homes } = measured
  const { preview, viability, assessment } = measured
  const { practices, commissioners, networks, regions } = shape
  console.log(
    `\nA made-up England: ${practices} practices, ${commissioners} commissioners, ${networks} networks, ${regions} regions.`,
  )
  console.log(`Load of the machine before and after: ${machineLoad.map(one).join(' and ')}.`)
  console.log('\n(a) steps.complete over HTTP, 16 connections, fsync on, worker off')
  console.table(
    runs.map(({ written: _, processor, ...run }) => ({
      ...rounded(run),
      ...processorMs(processor),
    })),
  )
  console.log(
    `    commands a second ${two(rateRatio(runs))} of the floor's; processor time of server and database: the floor takes ${two(processorRatio(runs))} of the product's (medians over the pairs)`,
  )
  console.log('    rows and bytes written, floor / product')
  console.table(shares(runs))
  console.log(`(a) the same with the worker on, ${withWorker.seconds} s`)
  const { backlog, processor, ...rates } = withWorker
  const ratio = two(withWorker.perSecond / rateOf(runs, 'floor'))
  console.table([
    {
      ...rounded(rates),
      'ratio to floor': ratio,
      'backlog, subjects': backlog.subjects,
      'drained in ms': Math.round(backlog.drainMs),
      ...processorMs(processor),
    },
  ])
  console.log('(b) from an answer to the commit of the look that took its wake')
  console.table(
    wakes.map(({ fromCommit, answer, stages, processor: used, ...wake }) => ({
      ...rounded(wake),
      'from commit p95': one(fromCommit.p95Ms),
      'answer p95': one(answer.p95Ms),
      'until sent p50': one(stages.relayMs),
      'until looked at p50': one(stages.temporalMs),
      'look p50': one(stages.lookMs),
      ...processorMs(used),
    })),
  )
  console.log('(c) rollout.home')
  console.table(homes.map(rounded))
  console.log('(d) versions.preview for all')
  console.table([rounded(preview)])
  console.log('(e) networks.viability of a group that changes, and the assessment of a network')
  console.table([rounded(viability)])
  console.table([
    { ...assessment, medianMs: two(assessment.medianMs), p95Ms: two(assessment.p95Ms) },
  ])
  console.log('Goals')
  console.table(goals.map((goal) => ({ ...goal, value: two(goal.value) })))
}

/** What each goal measures, here and at an earlier commit. A goal that was not there then is left out. */
export function printRatios(goals: readonly Goal[], before: readonly Goal[]): void {
  const rows = goals.flatMap(({ name, value: now }) => {
    const earlier = before.find((goal) => goal.name === name)?.value
    return earlier ? [{ name, before: two(earlier), now: two(now), ratio: two(now / earlier) }] : []
  })
  console.log('Against the earlier commit')
  console.table(rows)
}

const rounded = (record: object): object =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      typeof value === 'number' ? one(value) : value,
    ]),
  )

/** Milliseconds of processor for a command, by process. */
const processorMs = (times: ProcessorTimes) =>
  Object.fromEntries(Object.entries(times).map(([name, ms]) => [`cpu ms ${name}`, two(ms)]))

function shares(runs: readonly CommandRun[]) {
  const of = (side: CommandRun['side'], table: string, what: 'rows' | 'bytes' | 'writes') =>
    median(
      runs.filter((run) => run.side === side).map(({ written }) => written[table]?.[what] ?? 0),
    )
  const tables = Object.keys(runs[0]?.written ?? {})
  return tables.map((table) => ({
    table,
    'rows floor': of('floor', table, 'rows'),
    'rows product': of('api', table, 'rows'),
    'writes floor': of('floor', table, 'writes'),
    'writes product': of('api', table, 'writes'),
    'bytes grown floor': of('floor', table, 'bytes'),
    'bytes grown product': of('api', table, 'bytes'),
  }))
}
