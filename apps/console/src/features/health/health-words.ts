import type { Health } from './health-query.ts'

/** A look takes a moment; what waits longer than this has been left lying. */
const longMs = 60_000

/** How far the engine is behind what people have entered, in a sentence. */
export function healthWords({ waiting, oldestWakeMs, caughtUp }: Health): string {
  if (caughtUp || waiting === 0) return 'Muster is keeping up: nothing waits to be looked at.'
  const what = waiting === 1 ? '1 thing waits' : `${waiting.toLocaleString('en-GB')} things wait`
  return oldestWakeMs < longMs
    ? `Muster is at work: ${what} to be looked at.`
    : `Muster is behind: ${what} to be looked at, the oldest for ${agesOf(oldestWakeMs)}. What people enter is kept; what follows from it by itself comes later.`
}

function agesOf(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  return `${Math.floor(minutes / 60)} hours`
}
