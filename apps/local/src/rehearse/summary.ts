import type { RehearsalReport } from './report.ts'

const mostListed = 20

/** What came of it, for a person to read. */
export function summaryOf(report: RehearsalReport): string {
  const { networks, practices, commands, looks, wakeMs, temporal, violations } = report
  return [
    `${networks.live} of ${networks.started} networks are live.`,
    ...listed(
      networks.notLive.map(
        (one) => `  not live: ${one.network}, ${one.lastMilestone ?? 'intent'}: ${one.waitingFor}`,
      ),
    ),
    `Practices: ${practices.inNetwork} in a network, ${practices.declined} declined, ${practices.uncovered} neither in a network nor covered.`,
    `Commands: ${commands.accepted} accepted, ${commands.refused} refused, ${commands.perSecond} a second.`,
    `Engine: ${looks.perNetwork} looks at each network; woken by signal ${looks.signal}, timer ${looks.timer}, reconciler ${looks.reconciler}; from wake to look ${wakeMs.p50} ms (half), ${wakeMs.p95} ms (95 of 100).`,
    `Temporal: ${temporal.eventsPerNetwork.median} events a network, ${temporal.eventsPerNetwork.max} at most; ${temporal.workflowTaskFailures} workflow tasks failed.`,
    `Processor seconds: ${figures(report.cpuSeconds)}.`,
    `Memory at most, in MiB: ${figures(report.peakMemoryMiB)}.`,
    `Took ${report.wallSeconds} s. Outcome ${report.outcomeHash}.`,
    violations.length === 0
      ? 'Every invariant holds.'
      : `${violations.length} invariants are broken:`,
    ...listed(violations.map(({ invariant, where, says }) => `  ${invariant}: ${where}: ${says}`)),
  ].join('\n')
}

const figures = (parts: Readonly<Record<string, number | null>>): string =>
  Object.entries(parts)
    .map(([part, value]) => `${part} ${value ?? 'not known'}`)
    .join(', ')

const listed = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostListed
    ? lines
    : [...lines.slice(0, mostListed), `  and ${lines.length - mostListed} more, all in the report`]
