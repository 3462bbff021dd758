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
const sendingAtOnce = 16

/** Turns wake rows into signals. While Temporal is away the rows wait. */
export function startRelay({ db, workflows, namespace, log }: RelayParts): Loop {
  const sending = new Set<Promise<void>>()
  let away = false

  const send = async (subject: string) => {
    try {
      await workflows.wake(subject)
      away = false
    } catch (problem) {
      if (!away) log(`relay: ${subject} was not woken: ${sentenceOf(problem)}`)
      // A subject that Temporal refuses must not hold up the others: its row waits until it counts as lost.
      if (isRefused(problem)) return
      away = true
      await db.transaction().execute((trx) => releaseWakes(trx, [subject]))
    }
  }
  const relay = repeat({ name: 'relay', everyMs: pollMs, log }, async () => {
    if (!namespace.ready) return
    const free = (away ? 1 : sendingAtOnce) - sending.size
    if (free <= 0 || !(await hasUnsentWakes(db))) return
    const claimed = await db.transaction().execute((trx) => claimWakes(trx, free))
    await workflows.learn(db, claimed)
    for (const subject of claimed) track(send(subject))
  })
  const track = (one: Promise<void>) => {
    const settled = one
      .catch((problem: unknown) => log(`relay: ${sentenceOf(problem)}`))
      .then(() => {
        sending.delete(settled)
        if (!away) relay.nudge()
      })
    sending.add(settled)
  }
  const lost = repeat({ name: 'relay', everyMs: lostWakesMs, log }, () =>
    db.transaction().execute((trx) => releaseLostWakes(trx)),
  )
  return {
    nudge: relay.nudge,
    stop: async () => {
      await Promise.all([relay.stop(), lost.stop()])
      await Promise.all(sending)
    },
  }
}
