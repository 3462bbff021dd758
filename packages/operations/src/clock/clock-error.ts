import type { ProgrammeId } from '@muster/domain/ids'

/** What the driver of a clock asked for cannot be done. */
export class ClockError extends Error {
  override name = 'ClockError'
}

export const noClock = (programme: ProgrammeId) =>
  new ClockError(`Programme ${programme} has no clock: create the programme first.`)
