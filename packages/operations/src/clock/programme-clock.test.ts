import { beatRateClocks, type Database, type Kysely, openDatabase, takeWakes } from '@muster/db'
import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { freshDatabase } from '@muster/test-platform'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beatClocks } from './beat-clocks.ts'
import { longestBeatMs } from './clock.ts'
import { createClock, type NewClock } from './create-clock.ts'
import { findForgotten } from './find-forgotten.ts'
import { isCaughtUp } from './is-caught-up.ts'
import { machineNow } from './machine-now.ts'
import { moveClock } from './move-clock.ts'
import { nextDue } from './next-due.ts'
import { readClock } from './read-clock.ts'
import { setTurn } from './set-turn.ts'
import { waitUntilCaughtUp } from './wait-until-caught-up.ts'

const programme = 'des-2019' as ProgrammeId
const day = 24 * 60 * 60 * 1000
const monday = Date.UTC(2019, 4, 13, 7, 30) as Instant
const after = (days: number) => (monday + days * day) as Instant

let db: Kysely<Database>
beforeEach(async () => {
  db = openDatabase({ url: await freshDatabase(), poolSize: 4 })
})
afterEach(() => db.destroy())

const give = (clock: NewClock) =>
  db.transaction().execute((trx) => createClock(trx, programme, clock))
const stepped = () => give({ kind: 'stepped', at: monday })

async function storeSubject(id: string, nextLookAt: Instant | null, state = {}): Promise<string> {
  const key = `${programme}/network/${id}`
  await db
    .insertInto('stream')
    .values({
      key,
      programme_id: programme,
      kind: 'network',
      id,
      lock_rank: 2,
      commissioner_id: null,
      seq: 1,
      hash: '',
      last_at: new Date(monday),
      state: JSON.stringify(state),
      next_look_at: nextLookAt === null ? null : new Date(nextLookAt),
    })
    .execute()
  return key
}

const woken = async () =>
  (await db.selectFrom('wake').select('subject').orderBy('subject').execute()).map(
    ({ subject }) => subject,
  )
const look = (subject: string) => db.transaction().execute((trx) => takeWakes(trx, subject))

test('moving a stepped clock wakes whoever is due then, and nobody else', async () => {
  await stepped()
  const due = await storeSubject('due', after(2))
  await storeSubject('later', after(3))
  await storeSubject('never', null)
  expect(await nextDue(db, programme)).toBe(after(2))
  expect(await isCaughtUp(db, programme)).toBe(true)

  await moveClock(db, programme, after(2))
  expect((await readClock(db, programme)).now).toBe(after(2))
  expect(await woken()).toEqual([due])
  expect(await isCaughtUp(db, programme)).toBe(false)
  await moveClock(db, programme, after(2))
  expect(await woken()).toEqual([due])
})

test('a clock never goes back, and one that runs by itself is not moved', async () => {
  await stepped()
  await expect(moveClock(db, programme, after(-1))).rejects.toThrow(/cannot go back/)
  const other = 'another' as ProgrammeId
  await db.transaction().execute((trx) => createClock(trx, other, { kind: 'real' }))
  await expect(moveClock(db, other, after(1))).rejects.toThrow(/runs by itself/)
  await expect(moveClock(db, 'unknown' as ProgrammeId, monday)).rejects.toThrow(/has no clock/)
})

test('a rate must be above 0', async () => {
  await expect(give({ kind: 'rate', at: monday, rate: 0 })).rejects.toThrow(/above 0, not 0/)
})

test('caught up is when no wake is left and nothing is due', async () => {
  await stepped()
  const subject = await storeSubject('1', after(1))
  await moveClock(db, programme, after(1))
  await look(subject)
  expect(await isCaughtUp(db, programme)).toBe(false)
  await db.updateTable('stream').set({ next_look_at: null }).execute()
  await waitUntilCaughtUp(db, programme)
})

test('who waits for the engine in vain is told what to look at', async () => {
  await stepped()
  await storeSubject('1', monday)
  const wait = waitUntilCaughtUp(db, programme, { timeoutMs: 30 })
  await expect(wait).rejects.toThrow(/did not catch up within 30 ms: is a worker running/)
})

test('the turn goes to the people and back', async () => {
  await stepped()
  await setTurn(db, programme, 'people')
  expect((await readClock(db, programme)).turn).toBe('people')
  await setTurn(db, programme, 'engine')
  expect((await readClock(db, programme)).turn).toBe('engine')
})

test('some are waited for alone where they have their turn, and wakes are kept until it comes', async () => {
  await stepped()
  const due = await storeSubject('due', after(1))
  await moveClock(db, programme, after(1))
  const sent = async () => (await db.selectFrom('wake').select('sent_at').execute())[0]?.sent_at
  await db.updateTable('wake').set({ sent_at: new Date() }).execute()
  await setTurn(db, programme, 'commissioners')
  expect(await isCaughtUp(db, programme, ['programme', 'commissioner'])).toBe(true)
  expect(await isCaughtUp(db, programme, ['network'])).toBe(false)
  await db.updateTable('wake').set({ sent_at: new Date() }).execute()
  await setTurn(db, programme, 'networks')
  expect(await sent()).toBeNull()
  await look(due)
  await db.updateTable('stream').set({ next_look_at: null }).execute()
  await waitUntilCaughtUp(db, programme, { kinds: ['network'] })
})

test('a rate clock stores what it ran, and no night off leaps years', async () => {
  await give({ kind: 'rate', at: monday, rate: 3600 })
  const beat = (now: number) =>
    db.transaction().execute((trx) => beatRateClocks(trx, now as Instant, longestBeatMs))
  const start = machineNow() + day
  await beat(start)
  const { at: before } = await db
    .selectFrom('programme_clock')
    .select('at')
    .executeTakeFirstOrThrow()
  await beat(start + 1000)
  await beat(start + 1000 + 12 * 60 * 60 * 1000)
  const { at } = await db.selectFrom('programme_clock').select('at').executeTakeFirstOrThrow()
  expect(at - before).toBe((1000 + longestBeatMs) * 3600)
})

test('a heartbeat from a machine that is behind moves nothing back', async () => {
  await give({ kind: 'rate', at: monday, rate: 3600 })
  await db
    .transaction()
    .execute((trx) => beatRateClocks(trx, (machineNow() - day) as Instant, longestBeatMs))
  await beatClocks(db)
  expect((await readClock(db, programme)).now).toBeGreaterThanOrEqual(monday)
})

test('forgotten is what is due on a stepped clock without a wake, in the turn of the engine', async () => {
  await stepped()
  const lost = await storeSubject('lost', monday)
  await storeSubject('poisoned', monday, { engineError: 'A rule divides by zero.' })
  await storeSubject('later', after(1))
  expect(await findForgotten(db)).toEqual([lost])
  await setTurn(db, programme, 'people')
  expect(await findForgotten(db)).toEqual([])
  await setTurn(db, programme, 'engine')
  await moveClock(db, programme, monday)
  expect(await findForgotten(db)).toEqual([])
})

test('on a clock that runs a look may be a little late before it is forgotten', async () => {
  await give({ kind: 'real' })
  await storeSubject('late', (machineNow() - 1000) as Instant)
  const lost = await storeSubject('lost', (machineNow() - day) as Instant)
  expect(await findForgotten(db)).toEqual([lost])
})
