import type { StoredEvent } from '@muster/db'
import type { Violation } from './violation.ts'

/** Nobody is reminded of the same thing for the same day twice, or told twice that it is late. */
export class ReminderInspector {
  readonly violations: Violation[] = []
  readonly #sent = new Set<string>()

  see({ stream, event, seq }: StoredEvent): void {
    if (event.type !== 'reminderSent' && event.type !== 'stepLate') return
    const { step, meeting, due } = event.data
    const before = event.type === 'reminderSent' ? event.data.workingDaysBefore : 'late'
    const key = [stream, step, meeting ?? '', due, before].join('|')
    if (this.#sent.has(key)) {
      const says = `event ${seq} repeats what was sent about ${step} for ${new Date(due).toISOString()}`
      this.violations.push({ invariant: 'no reminder twice', where: stream, says })
    }
    this.#sent.add(key)
  }
}
