import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import { PlatformError } from './platform-error.ts'

const folder = '/var/lib/muster'

/** For root only: where an unprivileged server may read, and nobody but root may plant anything. */
export function rootOwnedFolder(): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== 0) {
    throw new PlatformError(`${folder} does not belong to root: move it away, then start again.`)
  }
  chmodSync(folder, 0o755)
  return folder
}
