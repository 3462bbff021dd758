import { readdirSync, readFileSync } from 'node:fs'

/** What a process and its children have used so far; null where the system does not say. */
export interface Usage {
  readonly cpuSeconds: number
  readonly memoryMiB: number
}

/** Linux counts processor time in hundredths of a second for programs to read. */
const ticksPerSecond = 100

interface Stat {
  readonly pid: number
  readonly parent: number
  /** Its own time, and that of its children that have ended. */
  readonly ticks: number
}

function readStat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may itself hold spaces and brackets.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0] = fields.slice(1)
    const ticks = fields.slice(11, 15).reduce((sum, one) => sum + one, 0)
    return { pid, parent, ticks }
  } catch {
    return null
  }
}

/** Memory of its own, so that what the processes of one server share is not counted again for each. */
function ownMemoryKiB(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8')
    const line = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
    return line('RssAnon') + line('RssFile')
  } catch {
    return 0
  }
}

function allStats(): readonly Stat[] {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return pids.flatMap((pid) => readStat(Number(pid)) ?? [])
  } catch {
    return []
  }
}

/** The processes of these roots with all that descend from them. */
export function usageOf(
  roots: Readonly<Record<string, number | undefined>>,
): Record<string, Usage | null> {
  const stats = allStats()
  const children = Map.groupBy(stats, ({ parent }) => parent)
  const family = (pid: number): readonly Stat[] => {
    const own = stats.find((one) => one.pid === pid)
    return own ? [own, ...(children.get(pid) ?? []).flatMap((one) => family(one.pid))] : []
  }
  return Object.fromEntries(
    Object.entries(roots).map(([name, pid]) => [
      name,
      pid === undefined ? null : sumOf(family(pid)),
    ]),
  )
}

function sumOf(stats: readonly Stat[]): Usage | null {
  if (stats.length === 0) return null
  const ticks = stats.reduce((sum, one) => sum + one.ticks, 0)
  const kib = stats.reduce((sum, { pid }) => sum + ownMemoryKiB(pid), 0)
  return { cpuSeconds: ticks / ticksPerSecond, memoryMiB: kib / 1024 }
}
