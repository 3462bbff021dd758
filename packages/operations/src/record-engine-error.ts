import { type Database, type Kysely, lockStreams, saveChange } from '@muster/db'
import type { EngineEvent } from '@muster/domain/facts/events'
import { evolve } from '@muster/domain/facts/evolve'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { NetworkId } from '@muster/domain/ids'
import { readClock } from './clock/index.ts'
import { inTransaction } from './in-transaction.ts'
import { lockWorld } from './load-world.ts'
import { networkRow } from './network-row.ts'

const longestMessage = 300

/** The engine could not look at a subject: a fact, so that everybody sees it on the network. Once until it recovers. */
export async function recordEngineError(
  db: Kysely<Database>,
  subject: string,
  error: Error,
): Promise<void> {
  const stream = parseStreamKey(subject)
  await inTransaction(db, async (tx) => {
    const { now } = await readClock(tx, stream.programme)
    const [stored] = await lockStreams(tx, [subject])
    if (!stored || ('engineError' in stored.state && stored.state.engineError !== undefined)) return
    const event: EngineEvent = {
      type: 'engineFailed',
      data: { error: error.message.slice(0, longestMessage) },
    }
    const occurredAt = now > stored.lastAt ? now : stored.lastAt
    const state = evolve(stream.kind, stored.state as never, event as never, occurredAt, stream.id)
    const network = stream.kind === 'network' ? (stream.id as NetworkId) : null
    const loaded = network && (await lockWorld(tx, { programme: stream.programme, network }))
    const world = loaded?.world
    const after =
      world && network
        ? { ...world, networks: new Map(world.networks).set(network, state as never) }
        : null
    const lastAt = (key: string) =>
      key === subject ? occurredAt : loaded?.streams.get(key)?.lastAt
    await saveChange(tx, {
      programme: stream.programme,
      actor: 'engine',
      commandId: `look:${subject}`,
      streams: [
        {
          stream,
          commissioner: world?.commissioner.id ?? null,
          before: stored,
          events: [{ event, occurredAt }],
          state,
        },
      ],
      networks: after && network ? [networkRow(after, network, lastAt)] : [],
      practices: [],
      blockers: [],
      words: [],
      wakes: [],
    })
  })
}
