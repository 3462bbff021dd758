import type { DisputeOutcome } from '@muster/domain/facts/dispute-events'

export const outcomeWords: Readonly<Record<DisputeOutcome, string>> = {
  settled: 'Settled',
  takenBack: 'Taken back',
  notSettled: 'Could not be settled',
}
