import { defineConfig } from 'vitest/config'

const inEach = (folder: string) => `${folder}/**/*.test.{ts,tsx}`

const platform = [inEach('apps/local/src/platform'), inEach('test/platform')]
const workedCases = inEach('test/journeys/worked-cases')
const postgres = [...['packages/db', 'packages/operations', 'apps/api'].map(inEach), workedCases]
const workflows = ['workflows', 'apps/worker', 'apps/local', 'test/faults'].map(inEach)
const journeys = [inEach('test/journeys')]
const elsewhere = ['**/node_modules/**', '**/dist/**']

const withPostgres = './test/platform/with-postgres.ts'
const withTemporal = './test/platform/with-temporal.ts'
const withMuster = './test/platform/with-muster.ts'

/** How long until a test is taken to hang; a slow machine is no fault. */
const hangsAfter = 60_000

/** Which services a test may use follows from the folder it lives in; only those are started. */
export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the smallest machine has cores: some tests do little but wait for a clock.
    maxWorkers: 3,
    projects: [
      project('rules', [inEach('**')], {
        exclude: [...elsewhere, ...platform, ...postgres, ...workflows, ...journeys],
        setupFiles: ['./test/platform/generated-runs.ts'],
      }),
      project('platform', platform, {}),
      project('postgres', postgres, { globalSetup: [withPostgres], testTimeout: 90_000 }),
      project('workflows', workflows, {
        exclude: [...elsewhere, ...platform],
        globalSetup: [withPostgres, withTemporal],
      }),
      // Each of the two workers has a county of its own: journeys go through it one file after another.
      project('journeys', journeys, {
        exclude: [...elsewhere, workedCases],
        globalSetup: [withMuster],
        setupFiles: ['./test/journeys/first-morning.ts'],
        testTimeout: 180_000,
        maxWorkers: 2,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})

interface ProjectSettings {
  readonly exclude?: string[]
  readonly globalSetup?: string[]
  readonly setupFiles?: string[]
  readonly testTimeout?: number
  readonly maxWorkers?: number
  readonly sequence?: { readonly groupOrder: number }
}

function project(name: string, include: string[], settings: ProjectSettings) {
  const { testTimeout = hangsAfter } = settings
  const timeouts = { testTimeout, hookTimeout: testTimeout }
  return {
    extends: true as const,
    test: { name, include, exclude: elsewhere, ...timeouts, ...settings },
  }
}
