import {
  claimWakes,
  type Database,
  hasUnsentWakes,
  type Kysely,
  releaseLostWakes,
  releaseWakes,
} from '@muster/db'
import { type Log, sentenceOf } from './log.ts'
import { type Loop, repeat } from './repeat.ts'
import { isRefused } from './temporal/is-refused.ts'
import type { Namespace } from './temporal/namespace.ts'
import type { SubjectWorkflows } from './temporal/subject-workflows.ts'

interface RelayParts {
  readonly db: Kysely<Database>
  readonly workflows: SubjectWorkflows
  readonly namespace: Namespace
  readonly log: Log
}

const pollMs = 50
const lostWakesMs = 5000
const claimedAtOnce = 64
const sendingAtOnce = 16

/** Turns wake rows into signals. While Temporal is away the rows wait. */
export function startRelay(parts: RelayParts): Loop {
  const { db, log } = parts
  const sender = new Sender(parts)
  const relay = repeat({ name: 'relay', everyMs: pollMs, log }, () => sender.claim())
  sender.whenIdle = relay.nudge
  const lost = repeat({ name: 'relay', everyMs: lostWakesMs, log }, () =>
    db.transaction().execute(releaseLostWakes),
  )
  return {
    nudge: relay.nudge,
    stop: async () => {
      await Promise.all([relay.stop(), lost.stop()])
      await sender.stop()
    },
  }
}

class Sender {
  readonly #parts: RelayParts
  readonly #sending = new Set<Promise<void>>()
  #claimed: string[] = []
  #away = false
  whenIdle: () => void = () => undefined

  constructor(parts: RelayParts) {
    this.#parts = parts
  }

  /** Claims what is to be sent once all that was claimed before is on its way. */
  async claim(): Promise<void> {
    const { db, workflows, namespace } = this.#parts
    const busy = this.#claimed.length > 0 || (this.#away && this.#sending.size > 0)
    if (busy || !namespace.ready || !(await hasUnsentWakes(db))) return
    const limit = this.#away ? 1 : claimedAtOnce
    const claimed = await db.transaction().execute((trx) => claimWakes(trx, limit))
    await workflows.learn(db, claimed)
    this.#claimed = claimed
    this.#sendOn()
  }

  async stop(): Promise<void> {
    await this.#release(this.#claimed.splice(0))
    await Promise.all(this.#sending)
  }

  #sendOn(): void {
    while (this.#sending.size < sendingAtOnce) {
      const subject = this.#claimed.shift()
      if (subject === undefined) return
      const sent = this.#send(subject)
        .catch((problem: unknown) => this.#parts.log(`relay: ${sentenceOf(problem)}`))
        .then(() => {
          this.#sending.delete(sent)
          this.#sendOn()
          if (this.#claimed.length === 0 && !this.#away) this.whenIdle()
        })
      this.#sending.add(sent)
    }
  }

  async #send(subject: string): Promise<void> {
    const { workflows, log } = this.#parts
    try {
      await workflows.wake(subject)
      this.#away = false
    } catch (problem) {
      if (!this.#away) log(`relay: ${subject} was not woken: ${sentenceOf(problem)}`)
      // A subject that Temporal refuses must not hold up the others: its row waits until it counts as lost.
      if (isRefused(problem)) return
      this.#away = true
      await this.#release([subject, ...this.#claimed.splice(0)])
    }
  }

  #release(subjects: readonly string[]): Promise<void> {
    return this.#parts.db.transaction().execute((trx) => releaseWakes(trx, subjects))
  }
}
