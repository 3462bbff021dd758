import type { Health } from './health-query.ts'

/** A look takes a moment; what waits longer than this has been left lying. */
const longMs = 60_000

/** How far the engine is behind what people have entered, in a sentence. */
export function healthWords({ waiting, oldestWakeMs, caughtUp }: Health): string {
  if (caughtUp || waiting === 0)
    return 'Muster is keeping up. Every count, due date and reminder is up to date.'
  const what = waiting === 1 ? '1 thing waits' : `${waiting.toLocaleString('en-GB')} things wait`
  return oldestWakeMs < longMs
    ? `Muster is at work on what people have just entered: ${what} to be worked out.`
    : `Muster is behind: ${what} to be worked out, the oldest for ${agesOf(oldestWakeMs)}. What people enter is kept, and they can go on. Counts, reminders and due dates that follow from it come later.`
}

function agesOf(ms: number): string {
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  return `${Math.floor(minutes / 60)} hours`
}
