/** What came of a rehearsal; the JSON of `--report`. */
export interface RehearsalReport {
  readonly seed: number
  readonly clock: 'stepped' | `rate=${number}`
  readonly networks: {
    readonly started: number
    readonly live: number
    readonly notLive: readonly NotLive[]
  }
  readonly practices: {
    readonly inNetwork: number
    readonly declined: number
    readonly uncovered: number
  }
  readonly commands: {
    readonly accepted: number
    readonly refused: number
    readonly perSecond: number
  }
  readonly looks: {
    readonly perNetwork: number
    readonly signal: number
    readonly timer: number
    readonly reconciler: number
  }
  readonly wakeMs: { readonly p50: number; readonly p95: number }
  readonly temporal: {
    readonly eventsPerNetwork: { readonly median: number; readonly max: number }
    readonly workflowTaskFailures: number
  }
  readonly cpuSeconds: Readonly<Record<Part | 'participants', number | null>>
  readonly peakMemoryMiB: Readonly<Record<Part, number | null>>
  readonly wallSeconds: number
  readonly outcomeHash: string
  readonly violations: readonly {
    readonly invariant: string
    readonly where: string
    readonly says: string
  }[]
}

export interface NotLive {
  readonly network: string
  readonly lastMilestone: string | null
  /** The step it stands at and whom that waits for; why the rules said no, where they did. */
  readonly waitingFor: string
}

/** The parts of the product that run in processes of their own. */
export type Part = 'api' | 'worker' | 'temporal' | 'postgres'
