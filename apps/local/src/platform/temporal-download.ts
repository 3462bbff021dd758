import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { temporalRelease } from './temporal-release.ts'

const run = promisify(execFile)
const script = fileURLToPath(new URL('./download-with-sdk.ts', import.meta.url))
const limitMs = 30_000

/** Where downloads are blocked this fails at once, but a proxy may swallow it: hence the limit. */
export async function fetchWithSdk(folder: string): Promise<string> {
  try {
    await run(process.execPath, [script, folder, temporalRelease.version], { timeout: limitMs })
  } catch (problem) {
    if (problem instanceof Error && 'killed' in problem && problem.killed === true) {
      throw new Error(`no download within ${limitMs / 1000} seconds`)
    }
    const said = problem instanceof Error && 'stderr' in problem ? String(problem.stderr) : ''
    throw new Error(said.trim().split('\n').at(-1) || 'the download failed')
  }
  const [program] = (await readdir(folder)).filter((name) => name.startsWith('temporal'))
  if (program === undefined) throw new Error('the download brought no program')
  return join(folder, program)
}
