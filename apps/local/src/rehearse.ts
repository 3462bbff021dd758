import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { PlatformError, watchForShutdown } from './platform/index.ts'
import { NotInRegister } from './programme/index.ts'
import { makeReport } from './rehearse/make-report.ts'
import { startMeter } from './rehearse/measure/meter.ts'
import { BadOption, readOptions, requireFolder } from './rehearse/options.ts'
import { startOwnServices } from './rehearse/own-services.ts'
import { fillFromFiles } from './rehearse/prepare.ts'
import { Progress } from './rehearse/progress.ts'
import { runRehearsal } from './rehearse/run-rehearsal.ts'
import { startRehearsal } from './rehearse/start-rehearsal.ts'
import { summaryOf } from './rehearse/summary.ts'

const startedAt = performance.now()
const say = (line: string) => process.stderr.write(`${line}\n`)
const shutdown = watchForShutdown(say)

async function rehearse(): Promise<number> {
  const options = readOptions(process.argv.slice(2))
  requireFolder(options.from)
  const services = await startOwnServices(say, shutdown)
  const { from: folder, choice } = options
  const programme = networkContract2019
  const fill = fillFromFiles({ programme, folder, choice, log: say })
  const rehearsal = await startRehearsal({ ...options, programme, fill }, services, shutdown)
  const { apiProcess, workers } = rehearsal
  const { postgres, temporal } = services
  const meter = startMeter({
    api: apiProcess.pid,
    worker: workers[0]?.pid,
    postgres: postgres.pid,
    temporal: temporal.pid,
  })
  const runFrom = performance.now()
  const progress = new Progress(rehearsal, say)
  await runRehearsal(rehearsal, (at) => progress.tick(at))
  const now = performance.now()
  const took = { wallSeconds: (now - startedAt) / 1000, runSeconds: (now - runFrom) / 1000 }
  const report = await makeReport(rehearsal, meter, took)
  console.log(summaryOf(report))
  if (options.report) save(options.report, report)
  return report.violations.length === 0 ? 0 : 1
}

function save(path: string, report: object): void {
  mkdirSync(dirname(resolve(path)), { recursive: true })
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`)
}

const isExpected = (problem: unknown): problem is Error =>
  problem instanceof BadOption ||
  problem instanceof PlatformError ||
  problem instanceof NotInRegister

try {
  process.exitCode = await rehearse()
} catch (problem) {
  process.exitCode = 1
  say(isExpected(problem) ? problem.message : String((problem as Error)?.stack ?? problem))
}
await shutdown.stopAll()
process.exit()
