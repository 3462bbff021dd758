import { readdirSync, readFileSync } from 'node:fs'

// Fields of /proc/<pid>/stat after the name: 1 parent, 11-14 user and system time, own and of ended children.
const ticksPerSecond = 100

interface Stat {
  readonly parent: number
  readonly ownMs: number
  readonly withEndedMs: number
}

function statOf(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ms = (from: number) =>
      ((Number(fields[from]) + Number(fields[from + 1])) * 1000) / ticksPerSecond
    return { parent: Number(fields[1]), ownMs: ms(11), withEndedMs: ms(11) + ms(13) }
  } catch {
    // It has ended meanwhile; its parent has its time.
    return null
  }
}

/** Processor time of a process, and of those it started and has seen end; of its living children where asked. */
export function processorMs(pid: number, withChildren = false): number {
  const own = statOf(pid)?.withEndedMs ?? 0
  if (!withChildren) return own
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return children.reduce((sum, child) => {
    const stat = statOf(child)
    return stat?.parent === pid ? sum + stat.ownMs : sum
  }, own)
}

export type ProcessorTimes = Readonly<Record<string, number>>

/** Reads now; the function it answers with tells what each part has used since. */
export function watchProcessor(pids: Readonly<Record<string, number | undefined>>) {
  const read = () =>
    Object.entries(pids).flatMap(([name, pid]) =>
      pid === undefined ? [] : [[name, processorMs(pid, name === 'postgres')] as const],
    )
  const before = new Map(read())
  return (): ProcessorTimes =>
    Object.fromEntries(read().map(([name, ms]) => [name, Math.round(ms - (before.get(name) ?? 0))]))
}
