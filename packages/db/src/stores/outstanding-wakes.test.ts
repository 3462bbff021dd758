import type { ProgrammeId } from '@muster/domain/ids'
import { freshDatabase } from '@muster/test-platform'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../open-database.ts'
import type { Database } from '../schema.ts'
import { insertClock, setClockTurn } from './clocks.ts'
import {
  claimWakes,
  hasUnsentWakes,
  listSubjectsWithOldWake,
  releaseLostWakes,
  releaseWakes,
} from './outstanding-wakes.ts'
import { hasWakes, insertWakes, renewWakes, takeWakes } from './wakes.ts'

const programme = 'des-2019' as ProgrammeId
const network = (id: string) => `${programme}/network/${id}`
const [one, two, three] = [network('1'), network('2'), network('3')]

let db: Kysely<Database>
beforeEach(async () => {
  db = openDatabase({ url: await freshDatabase(), poolSize: 4 })
})
afterEach(() => db.destroy())

const insert = (...subjects: string[]) =>
  db.transaction().execute((trx) => insertWakes(trx, subjects))
const claim = (limit = 100) => db.transaction().execute((trx) => claimWakes(trx, limit))
const take = (subject: string) => db.transaction().execute((trx) => takeWakes(trx, subject))

/** As if the wakes had been inserted, and sent, so long ago. */
const age = (seconds: number) =>
  sql`update wake set
  created_at = created_at - make_interval(secs => ${seconds}),
  sent_at = sent_at - make_interval(secs => ${seconds})`.execute(db)

async function storeStream(key: string, state: object): Promise<void> {
  await sql`insert into stream (key, programme_id, kind, id, lock_rank, seq, hash, last_at, state)
    values (${key}, ${programme}, 'network', ${key}, 2, 1, '', now(), ${JSON.stringify(state)})`.execute(
    db,
  )
}

async function giveClock(): Promise<void> {
  const at = Date.UTC(2019, 4, 14) as never
  const clock = { programme, at, rate: 1, heartbeatAt: null, turn: 'engine' } as const
  await db.transaction().execute((trx) => insertClock(trx, { ...clock, kind: 'stepped' }))
}

test('a subject with several wakes is claimed once, until a look took them', async () => {
  await insert(one, one, two)
  expect((await claim()).sort()).toEqual([one, two])
  await insert(one)
  expect(await hasUnsentWakes(db)).toBe(false)
  expect(await claim()).toEqual([])

  const { count, oldest } = await take(one)
  expect(count).toBe(3)
  expect(oldest).toBeTypeOf('number')
  await insert(one)
  expect(await claim()).toEqual([one])
})

test('two relays never claim the same subject', async () => {
  const subjects = Array.from({ length: 60 }, (_, index) => network(String(index)))
  await insert(...subjects, ...subjects)
  const claims = await Promise.all([claim(40), claim(40), claim(40), claim(40)])
  const rest = await claim()
  expect([...claims.flat(), ...rest].sort()).toEqual([...subjects].sort())
})

test('a relay does not wait for a look that is taking the wake', async () => {
  await insert(one, two)
  await db.transaction().execute(async (trx) => {
    await takeWakes(trx, one)
    expect(await claim()).toEqual([two])
  })
})

test('the oldest wakes are claimed first', async () => {
  await insert(three)
  await insert(one)
  await insert(two)
  expect([...(await claim(1)), ...(await claim(1)), ...(await claim(1))]).toEqual([three, one, two])
})

test('what could not be sent is claimed again', async () => {
  await insert(one)
  await claim()
  await db.transaction().execute((trx) => releaseWakes(trx, [one]))
  expect(await claim()).toEqual([one])
})

test('what was sent and not looked at for 30 s is sent again, unless the engine failed on it', async () => {
  await storeStream(one, {})
  await storeStream(two, { engineError: 'A rule divides by zero.' })
  await insert(one, two)
  await claim()
  await db.transaction().execute(releaseLostWakes)
  expect(await claim()).toEqual([])
  await age(31)
  await db.transaction().execute(releaseLostWakes)
  expect(await claim()).toEqual([one])
})

test('a wake counts as old after a minute, unless the engine failed on it', async () => {
  await storeStream(one, {})
  await storeStream(two, { engineError: 'A rule divides by zero.' })
  await insert(one, two)
  expect(await listSubjectsWithOldWake(db)).toEqual([])
  await age(61)
  expect(await listSubjectsWithOldWake(db)).toEqual([one])
})

test("wakes are kept through the people's turn and are new when the engine's comes", async () => {
  await giveClock()
  await storeStream(one, {})
  await insert(one)
  await claim()
  await db.transaction().execute((trx) => setClockTurn(trx, programme, 'people'))
  await insert(one, two)
  await age(61)
  expect(await claim()).toEqual([])
  expect(await listSubjectsWithOldWake(db)).toEqual([])

  await db.transaction().execute(async (trx) => {
    await setClockTurn(trx, programme, 'engine')
    await renewWakes(trx, programme)
  })
  expect(await listSubjectsWithOldWake(db)).toEqual([])
  expect((await claim()).sort()).toEqual([one, two])
})

test('only those are woken whose turn it is', async () => {
  const commissioner = `${programme}/commissioner/05J`
  await giveClock()
  await insert(one, commissioner)
  const claimIn = (turn: 'commissioners' | 'networks' | 'engine') =>
    db.transaction().execute(async (trx) => {
      await setClockTurn(trx, programme, turn)
      await renewWakes(trx, programme)
      return (await claimWakes(trx, 100)).sort()
    })
  expect(await claimIn('commissioners')).toEqual([commissioner])
  expect(await claimIn('networks')).toEqual([one])
  expect(await claimIn('engine')).toEqual([commissioner, one])
})

test('wakes belong to their programme, however alike the names', async () => {
  await insert('des-20190/network/1', 'des-201/network/1')
  expect(await hasWakes(db, programme)).toBe(false)
  await insert(one)
  expect(await hasWakes(db, programme)).toBe(true)
})
