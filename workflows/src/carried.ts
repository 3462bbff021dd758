import type { MilestoneName } from '@muster/domain/programme/programme'
import type { WokenBy } from './activity-port.ts'

/** What a run hands to the next one when its history has grown long. */
export interface Carried {
  readonly wokenBy: WokenBy
  readonly reached: readonly MilestoneName[]
  readonly failures: number
}

export const fresh = (wokenBy: WokenBy = 'start'): Carried => ({
  wokenBy,
  reached: [],
  failures: 0,
})
