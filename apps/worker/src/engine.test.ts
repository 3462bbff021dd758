import { countLooks, type Database, type Kysely, openDatabase } from '@muster/db'
import { moveClock, type NewClock, waitUntilCaughtUp } from '@muster/operations'
import { freshDatabase, freshTaskQueue } from '@muster/test-platform'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { type RunningWorker, startWorker } from './start-worker.ts'
import { daysLater, openRealProgramme, opensAt } from './testing/real-programme.ts'

const patience = { timeout: 40_000, interval: 50 }
const weeks = 4

let db: Kysely<Database>
let worker: RunningWorker
afterEach(async () => {
  await worker.stop()
  await db.destroy()
})

async function begin(clock?: NewClock) {
  const databaseUrl = await freshDatabase()
  const programme = await openRealProgramme(databaseUrl, clock)
  const { address, taskQueue, prefix } = freshTaskQueue()
  const place = { temporalAddress: address, namespace: prefix, taskQueue }
  db = openDatabase({ url: databaseUrl, poolSize: 3 })
  worker = await startWorker({ ...place, databaseUrl, poolSize: 4, log: () => undefined })
  return programme.id
}

const moves = ['stepOpened', 'reminderSent', 'stepLate', 'blockerRaised', 'blockerEscalated']

/** The due moves of the engine: what became due, whichever instant the clock showed at the look. */
async function dueMoves(): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select(['stream', 'type', 'data'])
    .where('type', 'in', moves)
    .execute()
  return rows.map((row) => JSON.stringify(row)).sort()
}

const stateOf = async (key: string) =>
  (await db.selectFrom('stream').select('state').where('key', '=', key).executeTakeFirstOrThrow())
    .state as { engineError?: string }

test('a network whose rules throw shows its engine error, everybody else is served, and it recovers', async () => {
  const programme = await begin()
  await waitUntilCaughtUp(db, programme, { timeoutMs: 30_000 })
  const [sick, well] = [`${programme}/network/group-1`, `${programme}/network/group-2`]
  const healthy = await db
    .selectFrom('stream')
    .select('state')
    .where('key', '=', sick)
    .executeTakeFirstOrThrow()
  await sql`update stream set state = state || '{"withheld":null}' where key = ${sick}`.execute(db)

  await moveClock(db, programme, daysLater(43))
  await vi.waitFor(async () => expect((await stateOf(sick)).engineError).toBeDefined(), patience)
  await vi.waitFor(async () => {
    const served = await db.selectFrom('event').select('type').where('stream', '=', well).execute()
    expect(served.map(({ type }) => type)).toContain('stepLate')
  }, patience)

  const { engineError } = await stateOf(sick)
  const mended = JSON.stringify({ ...healthy.state, engineError })
  await sql`update stream set state = ${mended}::jsonb where key = ${sick}`.execute(db)
  await waitUntilCaughtUp(db, programme, { timeoutMs: 45_000 })
  expect((await stateOf(sick)).engineError).toBeUndefined()
  const facts = await db
    .selectFrom('event')
    .select('type')
    .where('stream', '=', sick)
    .orderBy('seq')
    .execute()
  const types = facts.map(({ type }) => type)
  expect(types.filter((type) => type === 'engineFailed')).toHaveLength(1)
  expect(types.filter((type) => type === 'engineRecovered')).toHaveLength(1)
})

test('a clock that runs wakes by timers and brings the same due moves as one that is stepped', async () => {
  const stepped = await begin()
  for (let day = 1; day <= 7 * weeks; day++) {
    await moveClock(db, stepped, daysLater(day))
    await waitUntilCaughtUp(db, stepped, { timeoutMs: 20_000 })
  }
  const expected = await dueMoves()
  expect(await countLooks(db, stepped)).toMatchObject({ timer: 0, reconciler: 0 })
  await worker.stop()
  await db.destroy()

  const day = 24 * 60 * 60 * 1000
  const running = await begin({ kind: 'rate', at: opensAt, rate: (2 * day) / 1000 })
  await vi.waitFor(async () => expect(await dueMoves()).toHaveLength(expected.length), patience)
  expect(await dueMoves()).toEqual(expected)
  const looks = await countLooks(db, running)
  expect(looks.timer).toBeGreaterThan(2)
  expect(looks.reconciler).toBe(0)
})
