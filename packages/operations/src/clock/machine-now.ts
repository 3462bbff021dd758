import type { Instant } from '@muster/domain/ids'

/** The one place of the back end that reads the machine's clock; the rules see a programme's clock only. */
export const machineNow = (): Instant => Date.now() as Instant
