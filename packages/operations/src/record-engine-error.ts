import { type Database, type Kysely, lockStreams, saveChange, showEngineError } from '@muster/db'
import type { EngineEvent } from '@muster/domain/facts/events'
import { evolve } from '@muster/domain/facts/evolve'
import type { NetworkState } from '@muster/domain/facts/state'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import { readClock } from './clock/index.ts'
import { inTransaction } from './in-transaction.ts'

const longestMessage = 300

/**
 * The engine could not look at a subject: a fact, so that everybody sees it on the network. Once until it recovers.
 * It asks nothing of the rules, which may be what fails.
 */
export async function recordEngineError(
  db: Kysely<Database>,
  subject: string,
  error: Error,
): Promise<void> {
  const stream = parseStreamKey(subject)
  await inTransaction(db, async (tx) => {
    const [stored] = await lockStreams(tx, [subject])
    if (!stored) return
    if ('engineError' in stored.state && stored.state.engineError !== undefined) return
    const { now } = await readClock(tx, stream.programme)
    const message = error.message.slice(0, longestMessage)
    const event: EngineEvent = { type: 'engineFailed', data: { error: message } }
    const occurredAt = now > stored.lastAt ? now : stored.lastAt
    const state = evolve(stream.kind, stored.state as never, event as never, occurredAt, stream.id)
    const commissioner =
      stream.kind === 'network' ? (stored.state as NetworkState).commissioner : null
    await saveChange(tx, {
      programme: stream.programme,
      actor: 'engine',
      commandId: `look:${subject}`,
      streams: [{ stream, commissioner, before: stored, events: [{ event, occurredAt }], state }],
      networks: [],
      practices: [],
      blockers: [],
      words: [],
      wakes: [],
    })
    await showEngineError(tx, subject, message)
  })
}
