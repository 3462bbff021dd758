import { sentenceOf } from './log.ts'
import { readSettings } from './settings.ts'
import { startWorker } from './start-worker.ts'

const log = (line: string) => console.log(line)

try {
  const worker = await startWorker(readSettings(process.env, log))
  const stop = () => void worker.stop().then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (problem) {
  console.error(sentenceOf(problem))
  process.exit(1)
}
