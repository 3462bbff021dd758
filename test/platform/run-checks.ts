import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './ensure-browser.ts'
import { runCommand } from './run-command.ts'
import { runVitest } from './run-vitest.ts'
import { add, describeTally, none, type Tally } from './tally.ts'

// Every check, one after another; none stops the others. The last line printed is the sum.

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = process.execPath
const filters = process.argv.slice(2)

// The launching script died: what we started ends with us. The channel alone keeps nobody waiting.
process.once('disconnect', () => process.exit(1))
process.channel?.unref()

async function check(name: string, file: string, args: string[]): Promise<Tally> {
  console.log(`\n== ${name}`)
  const code = await runCommand(file, args, root)
  console.log(code === 0 ? `${name}: passed` : `${name}: FAILED`)
  return code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 }
}

const checks = [
  await check('Format and lint', node, ['node_modules/@biomejs/biome/bin/biome', 'check']),
  // Forced: what a package's types depend on is more than the files of that package.
  await check('Types', node, [
    ...['node_modules/turbo/bin/turbo', 'run', 'types', '--force', '--continue'],
    ...['--output-logs=errors-only', '--log-order=grouped'],
  ]),
]
console.log('\n== Tests')
await ensureBrowser()
const tests = await runVitest(root, filters)
const total = [...checks, tests].reduce(add, none)
console.log(`\n${describeTally(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
