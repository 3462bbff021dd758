import { type Database, insertWakes, type Kysely, lockStreams, openDatabase } from '@muster/db'
import { programmeId } from '@muster/domain/ids'
import { advance, setTurn } from '@muster/operations'
import { freshDatabase } from '@muster/test-platform'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openRealProgramme } from './testing/real-programme.ts'

const programme = programmeId('des-2019')
const commissioner = `${programme}/commissioner/00X`

let db: Kysely<Database>
beforeEach(async () => {
  const databaseUrl = await freshDatabase()
  await openRealProgramme(databaseUrl)
  db = openDatabase({ url: databaseUrl, poolSize: 4 })
})
afterEach(() => db.destroy())

const wakes = async () =>
  (await db.selectFrom('wake').select('id').where('subject', '=', commissioner).execute()).length

const looksWaitingForLock = async () => {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting
    from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    db,
  )
  return rows[0]?.waiting
}

test('a wake that comes once a look has begun is kept for the next one', async () => {
  await advance(db, commissioner, 'signal')
  expect(await wakes()).toBe(0)
  const look = await db.transaction().execute(async (other) => {
    await lockStreams(other, [commissioner])
    const begun = advance(db, commissioner, 'signal')
    await vi.waitFor(async () => expect(await looksWaitingForLock()).toBe(1))
    await db.transaction().execute((tx) => insertWakes(tx, [commissioner]))
    return { begun }
  })
  await look.begun
  expect(await wakes()).toBe(1)
})

test('a look in the turn of people leaves the wakes', async () => {
  const before = await wakes()
  expect(before).toBeGreaterThan(0)
  await setTurn(db, programme, 'people')
  expect(await advance(db, commissioner, 'signal')).toEqual({
    sleepMs: null,
    reached: [],
    done: false,
  })
  expect(await wakes()).toBe(before)
})
