import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { asPlatformError, PlatformError } from './platform-error.ts'
import type { PostgresPrograms } from './postgres-programs.ts'
import type { SystemUser } from './unprivileged-user.ts'

const run = promisify(execFile)

export interface Cluster {
  readonly data: string
  readonly password: string
}

/**
 * Makes the server's data folder on the first start. `initdb` works aside and the result is renamed
 * into place, so that a first start that was cut off leaves nothing half-made behind.
 */
export async function ensureCluster(
  programs: PostgresPrograms,
  place: string,
  user: SystemUser | undefined,
): Promise<Cluster> {
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
    await initialise(programs, place, passwordFile, user)
    return { data, password }
  } catch (problem) {
    throw asPlatformError(problem, place)
  }
}

async function initialise(
  programs: PostgresPrograms,
  place: string,
  passwordFile: string,
  user: SystemUser | undefined,
): Promise<void> {
  const aside = join(place, 'data.new')
  rmSync(aside, { recursive: true, force: true })
  const options = [
    `--pgdata=${aside}`,
    '--username=muster',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ]
  const environment = { ...process.env, LC_ALL: 'C' }
  await run(programs.initdb, options, { ...(user ?? {}), cwd: place, env: environment })
  renameSync(aside, join(place, 'data'))
}

function requireSameMajor(data: string, version: string): void {
  const held = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (held === version.split('.')[0]) return
  throw new PlatformError(
    `The data in ${data} was written by PostgreSQL ${held} and this is ${version}: start again with the Muster that wrote it, or move the folder away.`,
  )
}
