import { execFileSync, spawnSync } from 'node:child_process'
import { PlatformError } from './platform-error.ts'

export interface SystemUser {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root. `undefined`: we are not root, so it runs as ourselves. */
export function unprivilegedUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid }
  }
  throw new PlatformError(
    'PostgreSQL may not run as root and this machine has no user "postgres" or "nobody": run Muster as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether that user gets through to a path, which may lie under a home folder of mode 700. */
export function canReach(user: SystemUser, path: string, test: '-x' | '-r'): boolean {
  const probe = spawnSync('/bin/sh', ['-c', 'test "$1" "$2"', 'probe', test, path], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  })
  return probe.status === 0
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    const answer = execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })
    return Number(answer.toString())
  } catch {
    return undefined
  }
}
