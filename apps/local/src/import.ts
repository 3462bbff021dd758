import { join, resolve } from 'node:path'
import { migrateToLatest, openDatabase } from '@muster/db'
import { parseCommandLine, usage } from './imports/command-line.ts'
import {
  FileOutOfReach,
  filesAt,
  importAllOrNone,
  outcomeWords,
  succeeded,
} from './imports/index.ts'
import { PlatformError, startPostgres, watchForShutdown } from './platform/index.ts'

const log = (line: string) => console.log(line)
const root = resolve(import.meta.dirname, '../../..')

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommandLine(args)
  if (typeof command === 'string') {
    log(`${command}\n\n${usage}`)
    return 2
  }
  // npm runs scripts in the root; the files are named from where the person stands.
  const from = process.env.INIT_CWD ?? process.cwd()
  const paths = command.files.map((file) => resolve(from, file))
  const shutdown = watchForShutdown(log)
  try {
    const postgres = await startPostgres({ dataDir: join(root, '.muster'), log })
    shutdown.add('Postgres', () => postgres.stop())
    const url = await postgres.productDatabase()
    await migrateToLatest(url)
    const db = openDatabase({ url, poolSize: 2 })
    shutdown.add('the connections', () => db.destroy())
    const files = () => filesAt(paths, command.extractDate)
    const choices = { actor: 'command line', apply: command.apply, force: command.force }
    const outcomes = await importAllOrNone(db, files, choices)
    for (const outcome of outcomes) log(outcomeWords(outcome))
    log(closing(command.apply, outcomes.every(succeeded)))
    return outcomes.every(succeeded) ? 0 : 1
  } finally {
    await shutdown.stopAll()
  }
}

function closing(apply: boolean, all: boolean): string {
  if (!all) return 'Nothing was imported, because not every file can be taken.'
  return apply ? 'Done.' : 'This was a dry run. To import, run it again with --apply.'
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (problem) {
  if (!(problem instanceof PlatformError || problem instanceof FileOutOfReach)) throw problem
  console.error(problem.message)
  process.exitCode = 1
}
