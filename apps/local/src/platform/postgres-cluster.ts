import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asPlatformError, PlatformError } from './platform-error.ts'
import type { PostgresPrograms } from './postgres-programs.ts'
import type { SystemUser } from './unprivileged-user.ts'

export interface Cluster {
  readonly data: string
  readonly password: string
}

/**
 * Makes the server's data folder on the first start. `initdb` works aside and the result is renamed
 * into place, so that a first start that was cut off leaves nothing half-made behind.
 */
export function ensureCluster(
  programs: PostgresPrograms,
  place: string,
  user: SystemUser | undefined,
): Cluster {
  const data = join(place, 'data')
  const passwordFile = join(place, 'password')
  if (existsSync(data)) {
    requireSameMajor(data, programs.version)
    return { data, password: readFileSync(passwordFile, 'utf8').trim() }
  }
  const password = randomBytes(24).toString('base64url')
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    if (user !== undefined) chownSync(passwordFile, user.uid, user.gid)
    initialise(programs, place, passwordFile, user)
    return { data, password }
  } catch (problem) {
    throw asPlatformError(problem, place)
  }
}

function initialise(
  programs: PostgresPrograms,
  place: string,
  passwordFile: string,
  user: SystemUser | undefined,
): void {
  const aside = join(place, 'data.new')
  rmSync(aside, { recursive: true, force: true })
  const run = spawnSync(
    programs.initdb,
    [
      `--pgdata=${aside}`,
      '--username=muster',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ],
    { ...(user ?? {}), cwd: place, env: { ...process.env, LC_ALL: 'C' }, encoding: 'utf8' },
  )
  if (run.error !== undefined) throw run.error
  if (run.status !== 0) throw new Error(`initdb failed: ${run.stderr.trim()}`)
  renameSync(aside, join(place, 'data'))
}

function requireSameMajor(data: string, version: string): void {
  const held = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (held === version.split('.')[0]) return
  throw new PlatformError(
    `The data in ${data} was written by PostgreSQL ${held} and this is ${version}: start again with the Muster that wrote it, or move the folder away.`,
  )
}
