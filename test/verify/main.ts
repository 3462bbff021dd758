import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

// The long forms of what `npm test` does shortly: `npm run verify`, or `npm run verify -- PART…` for some of them.

interface Part {
  readonly name: string
  readonly what: string
  readonly command: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Needs the published files in `MUSTER_DATA`. */
  readonly needsData?: boolean
}

const root = join(import.meta.dirname, '..', '..')
const data = process.env.MUSTER_DATA ?? join(root, '..', 'shared', 'data')
const vitest = ['node_modules/vitest/vitest.mjs', 'run']
const rehearse = ['apps/local/src/rehearse.ts', '--from', data]

const parts: readonly Part[] = [
  {
    name: 'sequences',
    what: 'more than 100,000 commands of every kind in generated sequences',
    command: [
      ...vitest,
      '--project',
      'rules',
      'packages/domain/src/decide/sequences.test.ts',
      'packages/domain/src/affects.test.ts',
      '--testTimeout',
      '1800000',
    ],
    environment: { MUSTER_GENERATED_RUNS: '12000' },
  },
  {
    name: 'faults',
    what: 'killed workers, apis and servers',
    command: [...vitest, '--project', 'workflows'],
  },
  {
    name: 'widths',
    what: 'browser journeys at every width',
    command: [...vitest, '--project', 'journeys'],
    environment: { MUSTER_WIDTHS: 'all' },
  },
  {
    name: 'rehearsal',
    what: 'every commissioner of the published files',
    command: [...rehearse, '--all', '--misfortune', '0'],
    needsData: true,
  },
  {
    name: 'misfortune',
    what: 'one region with everything that went wrong',
    command: [...rehearse, '--region', 'Y60', '--misfortune', '1'],
    needsData: true,
  },
  { name: 'bench', what: 'the benchmarks', command: ['test/bench/main.ts'] },
]

function run({ command, environment = {} }: Part): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    })
    child.once('exit', (code) => resolve(code === 0))
  })
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}. The parts are ${parts.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(1)
}

const counts = { passed: 0, failed: 0, skipped: 0 }
for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  if (part.needsData && !existsSync(data)) {
    console.log(
      `\n${part.name}: skipped, there are no published files in ${data}. Name their folder in MUSTER_DATA.`,
    )
    counts.skipped += 1
    continue
  }
  console.log(`\n${part.name}: ${part.what}`)
  counts[(await run(part)) ? 'passed' : 'failed'] += 1
}
console.log(
  `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
)
process.exit(counts.failed > 0 ? 1 : 0)
