import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { buildConsole } from './demonstration/build-console.ts'
import { countyStage } from './demonstration/county-stage.ts'
import { publishedStage } from './demonstration/published-stage.ts'
import { runDemonstration } from './demonstration/run-demonstration.ts'
import { readStartOptions } from './demonstration/start-options.ts'
import {
  claimPort,
  lockFolder,
  PlatformError,
  startPostgres,
  startTemporal,
  watchForShutdown,
} from './platform/index.ts'
import { NotInRegister } from './programme/index.ts'
import { BadOption } from './rehearse/options.ts'

// `npm start`: everything on this machine, with the made-up county, or with practices of published files. MUSTER_PORT
// chooses the port, MUSTER_FOLDER where the data are.

const folder = process.env.MUSTER_FOLDER ?? join(import.meta.dirname, '..', '..', '..', '.muster')
const programme = networkContract2019
const usualPort = 3000
const log = (line: string) => console.log(line)
const shutdown = watchForShutdown(log)

async function start(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2), programme)
  const stage = options ? publishedStage(programme, options) : countyStage(programme)
  mkdirSync(folder, { recursive: true })
  shutdown.add('the lock', lockFolder(folder))
  const port = Number(process.env.MUSTER_PORT ?? usualPort)
  await claimPort(port, 'Muster')
  const [postgres, temporal] = await Promise.all([
    startPostgres({ dataDir: join(folder, 'postgres'), log }),
    startTemporal({ dataDir: join(folder, 'temporal'), log }),
  ])
  shutdown.add('PostgreSQL', postgres.stop)
  shutdown.add('Temporal', temporal.stop)
  buildConsole(log)
  const url = await runDemonstration(stage, { postgres, temporal, folder, port, log, shutdown })
  log(
    `\nMuster is running with ${stage.called}. Open ${url}\nCtrl-C ends everything; the next start goes on from here.`,
  )
}

const isExpected = (problem: unknown): problem is Error =>
  problem instanceof PlatformError ||
  problem instanceof BadOption ||
  problem instanceof NotInRegister

try {
  await start()
} catch (problem) {
  console.error(isExpected(problem) ? problem.message : problem)
  await shutdown.stopAll()
  process.exit(1)
}
