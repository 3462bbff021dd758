import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process began, as opaque text: process numbers are used again (in containers the first
 * one always is), so a number alone does not say who is meant. `undefined`: no such process.
 */
export function processBirth(pid: number): string | undefined {
  if (process.platform !== 'linux') return ask(pid, 'lstart=')
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the command in brackets, may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const isZombie = fields[0] === 'Z'
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return isZombie ? undefined : `${boot} ${fields[19]}`
  } catch {
    return undefined
  }
}

/** The command line of a process, or empty when there is no such process. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ask(pid, 'command=') ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

function ask(pid: number, column: string): string | undefined {
  try {
    const [command, args] =
      process.platform === 'win32'
        ? ['powershell', ['-NoProfile', '-Command', windowsQuestion(pid, column)]]
        : ['ps', ['-o', column, '-p', String(pid)]]
    const answer = execFileSync(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    return answer.toString().trim() || undefined
  } catch {
    return undefined
  }
}

function windowsQuestion(pid: number, column: string): string {
  const property = column === 'command=' ? 'CommandLine' : 'CreationDate'
  return `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').${property}`
}
