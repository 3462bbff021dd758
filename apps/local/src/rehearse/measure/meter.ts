import type { Part } from '../report.ts'
import { type Usage, usageOf } from './process-usage.ts'

const everyMs = 1000

export interface Meter {
  /** Processor time so far, and the most memory seen. */
  read(): { readonly cpuSeconds: PerPart; readonly peakMemoryMiB: PerPart; readonly own: number }
  stop(): void
}

type PerPart = Readonly<Record<Part, number | null>>

/** Watches what each part uses while a rehearsal runs. */
export function startMeter(pids: Readonly<Record<Part, number | undefined>>): Meter {
  const peaks = new Map<string, number>()
  const before = process.cpuUsage()
  let last: Readonly<Record<string, Usage | null>> = {}
  const look = () => {
    last = usageOf(pids)
    for (const [part, usage] of Object.entries(last))
      if (usage) peaks.set(part, Math.max(peaks.get(part) ?? 0, usage.memoryMiB))
  }
  look()
  const timer = setInterval(look, everyMs)
  timer.unref()
  const each = (value: (part: Part) => number | null): PerPart => ({
    api: value('api'),
    worker: value('worker'),
    temporal: value('temporal'),
    postgres: value('postgres'),
  })
  return {
    read: () => {
      look()
      const { user, system } = process.cpuUsage(before)
      return {
        cpuSeconds: each((part) => last[part]?.cpuSeconds ?? null),
        peakMemoryMiB: each((part) => Math.round(peaks.get(part) ?? 0) || null),
        own: (user + system) / 1e6,
      }
    },
    stop: () => clearInterval(timer),
  }
}
