import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asPlatformError, PlatformError } from './platform-error.ts'
import { processBirth } from './process-identity.ts'

interface Holder {
  readonly pid: number
  readonly birth: string
}

/** Takes a folder for this process, or says who has it. A holder that no longer lives is passed over. */
export function lockFolder(folder: string, name = 'muster'): () => void {
  try {
    mkdirSync(folder, { recursive: true })
    const lock = join(folder, `${name}.lock`)
    const mine = JSON.stringify({ pid: process.pid, birth: processBirth(process.pid) ?? '' })
    for (let attempt = 0; attempt < 20; attempt++) {
      if (create(lock, mine)) return () => release(lock, mine)
      const held = read(lock)
      const holder = held === undefined ? undefined : parse(held)
      if (holder !== undefined && processBirth(holder.pid) === holder.birth) {
        throw new PlatformError(
          `Muster already runs on ${folder} (process ${holder.pid}): stop that one first, or use another folder.`,
        )
      }
      if (held !== undefined) passOver(lock, held)
    }
    throw new PlatformError(`The lock ${lock} keeps changing hands: start again in a moment.`)
  } catch (problem) {
    throw asPlatformError(problem, folder)
  }
}

/** Written aside and linked into place, so that nobody ever reads a half-written lock. */
function create(lock: string, content: string): boolean {
  const aside = `${lock}.${process.pid}`
  writeFileSync(aside, content)
  try {
    linkSync(aside, lock)
    return true
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EEXIST') return false
    throw problem
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Two starts may pass over one dead holder: whoever moved a living lock away puts it back. */
function passOver(lock: string, stale: string): void {
  const aside = `${lock}.stale.${process.pid}`
  try {
    renameSync(lock, aside)
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, lock)
  } catch {
    return
  } finally {
    rmSync(aside, { force: true })
  }
}

function release(lock: string, mine: string): void {
  if (read(lock) === mine) rmSync(lock, { force: true })
}

function read(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return undefined
  }
}

function parse(held: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(held)
    const hasBoth =
      typeof holder === 'object' && holder !== null && 'pid' in holder && 'birth' in holder
    return hasBoth ? { pid: Number(holder.pid), birth: String(holder.birth) } : undefined
  } catch {
    return undefined
  }
}
