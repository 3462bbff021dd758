import { checkChain, eraseWords } from '@muster/db'
import { compareReadTables, rebuildReadTables } from '@muster/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { programme } from './testing/made-up-people.ts'

let county: County
beforeAll(async () => {
  county = await madeUpCounty()
})
afterAll(() => county.close())

const differences = () => compareReadTables(county.db, programme.id)
const ownKey = 'des-2019/network/network-11'

const tables = ['network_view', 'practice_view', 'blocker_view'] as const
const countRows = async (table: (typeof tables)[number]) =>
  (await county.db.selectFrom(table).select('stream').execute()).length

describe('the read tables', () => {
  it('are what a rebuild from the events makes', async () => {
    for (const table of tables) expect(await countRows(table)).toBeGreaterThan(1)
    expect(await differences()).toEqual([])
  })

  it('come back as they were when they are dropped', async () => {
    const read = () => county.db.selectFrom('network_view').selectAll().orderBy('stream').execute()
    const before = await read()
    let rows = 0
    for (const table of tables) {
      rows += await countRows(table)
      await county.db.deleteFrom(table).execute()
    }
    expect(await differences()).toHaveLength(rows)
    await rebuildReadTables(county.db, programme.id)
    expect(await read()).toEqual(before)
    expect(await differences()).toEqual([])
  })

  it('show where they were changed by another hand', async () => {
    await county.db
      .updateTable('network_view')
      .set({ members: 7 })
      .where('stream', '=', ownKey)
      .execute()
    expect(await differences()).toEqual([`network_view ${ownKey}: members is 7, not 3.`])
    await rebuildReadTables(county.db, programme.id)
  })
})

describe('the chain of events', () => {
  const change = async (data: string | null) => {
    const own = county.db.selectFrom('event').select(['data', 'position'])
    const { position, data: before } = await own
      .where('stream', '=', ownKey)
      .where('type', '=', 'stepProposed')
      .orderBy('position')
      .executeTakeFirstOrThrow()
    await county.db
      .updateTable('event')
      .set({ data: data ?? JSON.stringify(before) })
      .where('position', '=', position)
      .execute()
    return JSON.stringify(before)
  }

  it('is whole', async () => {
    expect(await checkChain(county.db)).toEqual([])
  })

  it('shows a past that was changed, and where', async () => {
    const was = await change(JSON.stringify({ step: 'F3', version: 1, answer: {} }))
    expect(await checkChain(county.db)).toEqual([
      expect.stringMatching(/^des-2019\/network\/network-11: event \d+ is not what was recorded/),
    ])
    await change(was)
    expect(await checkChain(county.db)).toEqual([])
  })

  it('shows an event that was taken out at the end', async () => {
    const key = 'des-2019/practice/Z10001'
    const events = county.db.selectFrom('event').selectAll().where('stream', '=', key)
    const last = await events.orderBy('seq', 'desc').executeTakeFirstOrThrow()
    await county.db
      .deleteFrom('event')
      .where('stream', '=', key)
      .where('seq', '=', last.seq)
      .execute()
    expect(await checkChain(county.db)).toEqual([
      `${key}: its state ends at event ${last.seq}, its events do not.`,
    ])
    const { position: _, ...again } = last
    const at = {
      occurred_at: new Date(last.occurred_at),
      recorded_at: new Date(last.recorded_at),
    }
    const data = JSON.stringify(last.data)
    await county.db
      .insertInto('event')
      .values({ ...again, ...at, data } as never)
      .execute()
    expect(await checkChain(county.db)).toEqual([])
  })
})

it('both hold after words are erased', async () => {
  const refs = (await county.db.selectFrom('erasable').select('ref').execute()).map(
    ({ ref }) => ref,
  )
  const erased = await county.db.transaction().execute((tx) => eraseWords(tx, refs))
  expect(erased).toBeGreaterThan(5)
  expect(await county.db.selectFrom('erasable').select('ref').execute()).toEqual([])
  expect(await checkChain(county.db)).toEqual([])
  expect(await differences()).toEqual([])
})
