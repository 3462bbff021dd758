import type { Instant } from '@muster/domain/ids'

export type ClockTarget = 'nextDay' | 'nextDeadline' | 'goLive'

/** The driver of a demonstration's clock; whoever runs everything on one machine provides it. */
export interface Demonstration {
  /** Whether practices and people are made up, and said to be. */
  readonly invented: boolean
  /** Another one after each start from the beginning. */
  readonly play: string
  moving(): { readonly towards: string; readonly at: Instant } | null
  /** Starts moving; scripted participants act for everybody but this persona. False while it is moving already. */
  move(to: ClockTarget, persona: string): boolean
  /**
   * Answers when a fresh county is ready; the address changes over to it, as another `play`, soon after.
   * False while the clock moves or a fresh county is on its way.
   */
  restart(): Promise<boolean>
}
