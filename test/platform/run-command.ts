import { spawn } from 'node:child_process'
import { delimiter, dirname } from 'node:path'

/** Runs a program with our terminal, on this Node, and answers with its exit status. */
export async function runCommand(
  file: string,
  args: readonly string[],
  cwd: string,
): Promise<number> {
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`
  const env = { ...process.env, PATH, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  const child = spawn(file, [...args], { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  return await new Promise((resolve) => {
    child.once('error', (problem) => {
      console.error(problem.message)
      resolve(1)
    })
    child.once('exit', (code) => {
      process.off('exit', endWithUs)
      resolve(code ?? 1)
    })
  })
}
