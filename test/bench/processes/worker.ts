import { startWorker, type WorkerSettings } from '@muster/worker'
import { settingsOf, tellParent } from './parent.ts'

const settings = settingsOf<Omit<WorkerSettings, 'log'>>()
const worker = await startWorker({ ...settings, log: (line) => console.error(line) })
tellParent(null, worker.stop)
