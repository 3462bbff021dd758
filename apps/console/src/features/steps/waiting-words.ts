import type { Instant } from '@muster/domain/ids'
import type { WaitingOn } from '@muster/domain/views/step-view'
import { formatSince } from '../clock/format-time.ts'

/** `2 practices: Ash Tree Surgery, Beacon Road Practice, since 10 May 2019 (4 days)`. */
export function waitingWords(waiting: WaitingOn, now: Instant | null): string {
  const unnamed = waiting.practices.filter(({ name }) => !waiting.label.includes(name))
  const names = unnamed.map(({ name }) => name).join(', ')
  return withSince(names === '' ? waiting.label : `${waiting.label}: ${names}`, waiting, now)
}

/** For the cell of a table: `2 practices, since 10 May 2019 (4 days)`. */
export const waitingBrief = (waiting: WaitingOn, now: Instant | null): string =>
  withSince(waiting.label, waiting, now)

const withSince = (who: string, { since }: WaitingOn, now: Instant | null): string =>
  since !== null && now !== null ? `${who}, ${formatSince(since, now)}` : who
