import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Log, PlatformError } from '../platform/index.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const consoleRoom = join(root, 'apps', 'console')
const stamp = join(consoleRoom, 'dist', '.built-from')

/** Builds the console where a source of it, or of the domain it shares, is newer than the build. */
export function buildConsole(log: Log): void {
  const newest = Math.max(
    newestIn(join(consoleRoom, 'src')),
    newestIn(join(root, 'packages', 'domain', 'src')),
    changedAt(join(root, 'package-lock.json')),
    changedAt(join(consoleRoom, 'index.html')),
  )
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === String(newest)) return
  log('Building the console ...')
  const built = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'],
    {
      cwd: consoleRoom,
      encoding: 'utf8',
    },
  )
  if (built.status !== 0)
    throw new PlatformError(
      `The console could not be built: ${(built.stderr || built.stdout).trim().split('\n')[0]}`,
    )
  writeFileSync(stamp, String(newest))
}

const changedAt = (path: string): number => statSync(path).mtimeMs

function newestIn(folder: string): number {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) newest = Math.max(newest, changedAt(join(entry.parentPath, entry.name)))
  return newest
}
