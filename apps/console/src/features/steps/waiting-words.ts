import type { Instant } from '@muster/domain/ids'
import type { WaitingOn } from '@muster/domain/views/step-view'
import { formatSince } from '../clock/format-time.ts'

/** `2 practices: Ash Tree Surgery, Beacon Road Practice, since 10 May 2019 (4 days)`. */
export function waitingWords(waiting: WaitingOn, now: Instant | null): string {
  const names = waiting.practices.map(({ name }) => name).join(', ')
  const who = names === '' ? waiting.label : `${waiting.label}: ${names}`
  return waiting.since !== null && now !== null ? `${who}, ${formatSince(waiting.since, now)}` : who
}
