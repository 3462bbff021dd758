import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { goalsOf, type Measured } from './bench-result.ts'
import { prepareTemplate } from './england/england-template.ts'
import { allEngland, fifthOfEngland } from './england/made-up-england.ts'
import { measureAssessment } from './measure/measure-assessment.ts'
import { type CommandRun, measureCommands, type RunSettings } from './measure/measure-commands.ts'
import { measureHome } from './measure/measure-home.ts'
import { measurePreview } from './measure/measure-preview.ts'
import { measureViability } from './measure/measure-viability.ts'
import { measureWakes } from './measure/measure-wakes.ts'
import { measureWithWorker } from './measure/measure-with-worker.ts'
import { measureBefore } from './measure-before.ts'
import { startPlatform } from './platform.ts'
import { printRatios, printResult } from './print-result.ts'

const usage = `npm run bench -- [--quick] [--against COMMIT] [--json FILE] [--profile FOLDER]
  --quick           a fifth of England and shorter runs
  --against COMMIT  runs the benchmarks of that commit first, and says by how much the goals have moved
  --json FILE       writes what was measured
  --profile FOLDER  writes processor profiles of the api under (a)`

interface Extent {
  readonly pairs: number
  readonly practices: number
  readonly warmUp: number
  readonly workerSeconds: number
  readonly wakeSeconds: number
  readonly pages: number
}

const full: Extent = {
  pairs: 5,
  practices: 1500,
  warmUp: 500,
  workerSeconds: 60,
  wakeSeconds: 30,
  pages: 300,
}
const quick: Extent = {
  pairs: 3,
  practices: 600,
  warmUp: 300,
  workerSeconds: 15,
  wakeSeconds: 10,
  pages: 100,
}

const wakeRates = [20, 60]

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        against: { type: 'string' },
        json: { type: 'string' },
        profile: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (problem) {
    console.error(`${problem instanceof Error ? problem.message : problem}\n${usage}`)
    return process.exit(2)
  }
}

async function measure(settings: RunSettings, extent: Extent): Promise<Measured> {
  const say = (what: string) => console.error(`measuring ${what}`)
  const [before = 0] = loadavg()
  const runs: CommandRun[] = []
  for (let pair = 1; pair <= extent.pairs; pair += 1) {
    say(`commands, pair ${pair} of ${extent.pairs}`)
    // What the first of a pair leaves warm is of use to the second: they take turns.
    const sides = pair % 2 === 1 ? (['api', 'floor'] as const) : (['floor', 'api'] as const)
    for (const side of sides) runs.push(await measureCommands(side, settings))
  }
  say(`commands with the worker on, ${extent.workerSeconds} s`)
  const withWorker = await measureWithWorker(settings, extent.workerSeconds)
  say(`wakes, ${extent.wakeSeconds} s at ${wakeRates.join(' and ')} commands a second`)
  const wakes = await measureWakes(settings, wakeRates, extent.wakeSeconds)
  say('the home of the region')
  const homes = await measureHome(settings, extent.pages)
  say('the preview of a version')
  const preview = await measurePreview(settings)
  say('the viability of a changed group, and the assessment of a network')
  const viability = await measureViability(settings, extent.pages)
  const assessment = measureAssessment(extent.pages)
  const [after = 0] = loadavg()
  const machineLoad = [before, after] as const
  return {
    shape: settings.shape,
    machineLoad,
    runs,
    withWorker,
    wakes,
    homes,
    preview,
    viability,
    assessment,
  }
}

const options = optionsOf(process.argv.slice(2))
if (options.help) {
  console.log(usage)
  process.exit(0)
}
const extent = options.quick ? quick : full
const shape = options.quick ? fifthOfEngland : allEngland
const before = options.against && measureBefore(options.against, options.quick ? ['--quick'] : [])
const platform = await startPlatform()
try {
  console.error('preparing a made-up England')
  const template = await prepareTemplate(platform, shape)
  const settings = { platform, template, shape, ...extent, profileDir: options.profile }
  const measured = await measure(settings, extent)
  const goals = goalsOf(measured)
  printResult(measured, goals)
  if (before) printRatios(goals, before)
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ ...measured, goals, before }, null, 2)}\n`)
  process.exitCode = goals.every(({ reached }) => reached) ? 0 : 1
} finally {
  await platform.stop()
}
