import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from './run-command.ts'
import { type Tally, tallyOf, type VitestReport } from './tally.ts'

/** In a process of its own: a crash that takes vitest along is counted, not suffered. */
export async function runVitest(root: string, filters: readonly string[]): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-report-'))
  const file = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  try {
    const code = await runCommand(process.execPath, [vitest, 'run', ...reporters, ...filters], root)
    return tallyOf(await readReport(file), code)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readReport(file: string): Promise<VitestReport | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}
