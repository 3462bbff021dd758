import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlatformError } from './platform-error.ts'
import { rootOwnedFolder } from './root-owned-folder.ts'
import { canReach, type SystemUser } from './unprivileged-user.ts'

/**
 * Where the server keeps its files: inside the data folder, or, when the server's user cannot get
 * there (a clone under a home folder of mode 700), outside, with a note of the place in the data
 * folder. The place has a random name: a new clone at an old path must not find old data.
 */
export function postgresPlace(dataDir: string, user: SystemUser | undefined): string {
  const inside = join(dataDir, 'postgres')
  const note = join(dataDir, 'postgres-is-at')
  if (user === undefined) return ownFolder(inside, user)
  if (existsSync(note)) return ownFolder(readFileSync(note, 'utf8').trim(), user)
  if (canReach(user, dataDir, '-x')) return ownFolder(inside, user)
  if (existsSync(join(inside, 'data'))) {
    throw new PlatformError(
      `PostgreSQL's user can no longer reach its data in ${inside}: give others the right to pass through the folders above it (chmod o+x), or run Muster as an ordinary user.`,
    )
  }
  const outside = join(rootOwnedFolder(), 'data', randomUUID())
  mkdirSync(join(rootOwnedFolder(), 'data'), { recursive: true, mode: 0o755 })
  writeFileSync(note, `${outside}\n`)
  return ownFolder(outside, user)
}

function ownFolder(place: string, user: SystemUser | undefined): string {
  mkdirSync(place, { recursive: true, mode: 0o700 })
  if (user !== undefined) chownSync(place, user.uid, user.gid)
  return place
}
