import { londonDateOf } from '@muster/domain/calendar/london-day'
import { addWorkingDays } from '@muster/domain/calendar/working-days'
import type { DisputeOutcome } from '@muster/domain/facts/dispute-events'
import type { Refusal } from '@muster/domain/refusal'
import type { Job, Task } from './job.ts'
import type { Outcome, Person } from './person.ts'

type Answered = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
type DisputeTask = Extract<
  Task,
  { kind: 'raiseDispute' | 'meetDispute' | 'referDispute' | 'closeDispute' }
>

const notes: Readonly<Record<DisputeOutcome, string>> = {
  settled: 'Members agreed that it is read as the others read it.',
  takenBack: 'The partners let it rest.',
  notSettled: 'The committee could bring the two sides to no agreement.',
}

/** Raises a dispute, records the day of a meeting, refers it to the next stage, or says what came of it. */
export async function doDispute(person: Person, job: Job, task: DisputeTask): Promise<Outcome> {
  const { network, practice } = job
  const today = londonDateOf(person.beliefs.now)
  const answered = await send()
  return answered.ok ? { facts: [] } : { refusal: answered.refusal }

  function send(): Promise<Answered> {
    switch (task.kind) {
      case 'raiseDispute': {
        const reason = 'We read this part of what we have signed in another way.'
        const input = { network, practice, step: task.part, reason }
        return person.command(job, 'disputes.raise', input)
      }
      case 'meetDispute': {
        const on = addWorkingDays(today, 2)
        return person.command(job, 'disputes.meet', { network, dispute: task.dispute, on })
      }
      case 'referDispute':
        return person.command(job, 'disputes.refer', { network, dispute: task.dispute, on: today })
      case 'closeDispute': {
        const { dispute, outcome } = task
        const input = { network, dispute, outcome, note: notes[outcome] }
        return person.command(job, 'disputes.close', input)
      }
    }
  }
}
