import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildConsole } from './demonstration/build-console.ts'
import { runDemonstration } from './demonstration/run-demonstration.ts'
import {
  claimPort,
  lockFolder,
  PlatformError,
  startPostgres,
  startTemporal,
  watchForShutdown,
} from './platform/index.ts'

// `npm start`: everything on this machine, with the made-up county. MUSTER_PORT chooses the port, MUSTER_FOLDER where
// the data are.

const folder = process.env.MUSTER_FOLDER ?? join(import.meta.dirname, '..', '..', '..', '.muster')
const usualPort = 3000
const log = (line: string) => console.log(line)
const shutdown = watchForShutdown(log)

async function start(): Promise<void> {
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
  const url = await runDemonstration({ postgres, temporal, folder, port, log, shutdown })
  log(
    `\nMuster is running with a made-up county. Open ${url}\nCtrl-C ends everything; the next start goes on from here.`,
  )
}

try {
  await start()
} catch (problem) {
  console.error(problem instanceof PlatformError ? problem.message : problem)
  await shutdown.stopAll()
  process.exit(1)
}
