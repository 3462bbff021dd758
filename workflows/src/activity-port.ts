import type { MilestoneName } from '@muster/domain/programme/programme'

/** What woke a subject; kept with each look, so that repairs can be counted. */
export type WokenBy = 'signal' | 'timer' | 'reconciler' | 'start'

export interface Look {
  /** Real time until the subject has to be looked at again; null where only a wake can change anything. */
  readonly sleepMs: number | null
  /** All milestones that the facts say are passed, in order. */
  readonly reached: readonly MilestoneName[]
  /** Nothing more can happen to this subject. */
  readonly done: boolean
}

/** The activities the workflows call. The rules, the clock and the facts are behind them. */
export interface ActivityPort {
  advance(subject: string, wokenBy: WokenBy): Promise<Look>
  recordEngineError(subject: string, message: string): Promise<void>
}
