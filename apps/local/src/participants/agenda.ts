import type { Instant } from '@muster/domain/ids'
import type { Job } from './job.ts'

export interface Entry {
  readonly job: Job
  readonly at: Instant
  /** How often it was tried and refused. */
  readonly tries: number
}

/** Who means to do what, and when, by whose work it is. A job keeps its time as long as it is there to do. */
export class Agenda {
  readonly #bySubject = new Map<string, Map<string, Entry>>()

  /** Replaces what there is to do for one subject. */
  plan(subject: string, jobs: readonly Job[], timeOf: (job: Job) => Instant): void {
    const before = this.#bySubject.get(subject)
    if (jobs.length === 0) {
      this.#bySubject.delete(subject)
      return
    }
    const now = new Map<string, Entry>()
    for (const job of jobs) {
      const kept = before?.get(job.key)
      now.set(job.key, kept ? { ...kept, job } : { job, at: timeOf(job), tries: 0 })
    }
    this.#bySubject.set(subject, now)
  }

  postpone(subject: string, { job, tries }: Entry, at: Instant): void {
    this.#bySubject.get(subject)?.set(job.key, { job, at, tries: tries + 1 })
  }

  due(at: Instant): readonly { readonly subject: string; readonly entry: Entry }[] {
    const found: { subject: string; entry: Entry }[] = []
    for (const [subject, entries] of this.#bySubject)
      for (const entry of entries.values()) if (entry.at <= at) found.push({ subject, entry })
    return found
  }

  next(): Instant | null {
    let next: Instant | null = null
    for (const entries of this.#bySubject.values())
      for (const { at } of entries.values()) if (next === null || at < next) next = at
    return next
  }
}
