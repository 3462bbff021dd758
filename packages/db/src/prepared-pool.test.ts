import { freshDatabase } from '@muster/test-platform'
import { type Kysely, sql, type Transaction } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endOf } from './and-commit.ts'
import { openDatabase } from './open-database.ts'
import type { Database } from './schema.ts'

let db: Kysely<Database>
let others: Kysely<Database>
beforeEach(async () => {
  const url = await freshDatabase()
  db = openDatabase({ url, poolSize: 1 })
  others = openDatabase({ url, poolSize: 1 })
})
afterEach(() => Promise.all([db.destroy(), others.destroy()]))

const wake = (tx: Transaction<Database>, subject: string, last?: 'andCommit') =>
  sql`insert into wake (subject) values (${subject})${endOf(last)}`.execute(tx)
const seen = async () => {
  const rows = await others.selectFrom('wake').select('subject').orderBy('subject').execute()
  return rows.map(({ subject }) => subject)
}
const inTransaction = (work: (tx: Transaction<Database>) => Promise<unknown>) =>
  db.transaction().execute(work)

test('the last statement of a transaction commits it, for others to see', async () => {
  await inTransaction(async (tx) => {
    await wake(tx, 'a')
    expect(await seen()).toEqual([])
    await wake(tx, 'b', 'andCommit')
    await expect.poll(seen).toEqual(['a', 'b'])
  })
})

test('it may be the only one', async () => {
  await inTransaction((tx) => wake(tx, 'a', 'andCommit'))
  expect(await seen()).toEqual(['a'])
})

test('where the last statement fails nothing is committed, and the connection serves the next', async () => {
  const failing = inTransaction(async (tx) => {
    await wake(tx, 'a')
    await sql`select 1 / ${0}::int${endOf('andCommit')}`.execute(tx)
  })
  await expect(failing).rejects.toThrow(/division by zero/)
  expect(await seen()).toEqual([])
  await inTransaction((tx) => wake(tx, 'c', 'andCommit'))
  expect(await seen()).toEqual(['c'])
})

test('where one sent before it fails nothing is committed either', async () => {
  const failing = inTransaction((tx) =>
    Promise.all([sql`select 1 / ${0}::int`.execute(tx), wake(tx, 'a', 'andCommit')]),
  )
  await expect(failing).rejects.toThrow(/division by zero/)
  expect(await seen()).toEqual([])
})

test('whatever comes behind the last statement is refused, not written by itself', async () => {
  const failing = inTransaction(async (tx) => {
    await wake(tx, 'a', 'andCommit')
    await wake(tx, 'b')
  })
  await expect(failing).rejects.toThrow(/ended with the statement before/)
  expect(await seen()).toEqual(['a'])
  await inTransaction((tx) => wake(tx, 'c'))
  expect(await seen()).toEqual(['a', 'c'])
})
