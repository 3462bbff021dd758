import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, constants, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { asPlatformError } from './platform-error.ts'
import { checksumsHere, temporalRelease } from './temporal-release.ts'

/** The user's cache folder: what was fetched once serves every clone. */
export function cachedTemporal(): string {
  const { version } = temporalRelease
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const name = `temporal-${version}-${process.platform}-${process.arch}${suffix}`
  return join(cacheFolder(), 'muster', name)
}

export async function isRunnable(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/**
 * Has `fetch` bring the program into a folder of its own, checks it and moves it into the cache in
 * one step: a start cut off in the middle, or two at once, never leave half a program there.
 */
export async function fetchIntoCache(fetch: (folder: string) => Promise<string>): Promise<string> {
  const target = cachedTemporal()
  const folder = await mkdtemp(join(tmpdir(), 'muster-temporal-'))
  const aside = `${target}.${randomUUID()}`
  try {
    const fetched = await fetch(folder)
    await requireKnown(fetched)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(fetched, aside)
    await chmod(aside, 0o755)
    await rename(aside, target)
    return target
  } catch (problem) {
    throw asPlatformError(problem, dirname(target))
  } finally {
    await rm(aside, { force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

async function requireKnown(program: string): Promise<void> {
  const expected = checksumsHere()?.program
  const hash = createHash('sha256')
  await pipeline(createReadStream(program), hash)
  const found = hash.digest('hex')
  if (expected !== undefined && found !== expected) {
    throw new Error(`what came has SHA-256 ${found} instead of ${expected}`)
  }
}

function cacheFolder(): string {
  if (process.platform === 'win32') {
    return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
}
