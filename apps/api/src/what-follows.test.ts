import { readStreams } from '@muster/db'
import { networkId } from '@muster/domain/ids'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catchUp } from './testing/catch-up.ts'
import { agreed, declared, done, proposed, registered } from './testing/groups-under-way.ts'
import { type County, openCounty } from './testing/made-up-county.ts'
import { groupOf, practiceUser, programme } from './testing/made-up-people.ts'

const network = networkId('network-11')
const subject = `${programme.id}/network/${network}`
const members = groupOf(1, 1)
const [first = '', second = '', third = ''] = members.map(practiceUser)
const area = {
  kind: 'answer' as const,
  answer: { onePiece: true, crosses: false, description: 'Made up' },
}
const agrees = { kind: 'agree' as const, version: 1 }

let county: County
beforeEach(async () => {
  county = await openCounty()
  for (const side of [1, 2] as const)
    for (const group of [1, 2] as const)
      for (const one of groupOf(side, group)) await declared(county, one)
  await catchUp(county)
})
afterEach(() => county.close())

async function plannedLook() {
  const [stored] = await readStreams(county.db, [subject])
  return stored?.nextLookAt ?? null
}

async function isWoken() {
  const rows = await county.db.selectFrom('wake').select('subject').execute()
  return rows.some((row) => row.subject === subject)
}

/** What the last command about the network brought about. */
async function factsOfLast() {
  const events = await county.db.selectFrom('event').selectAll().orderBy('position').execute()
  const last = events.filter(({ stream }) => stream === subject).at(-1)
  return events.filter(({ command_id }) => command_id === last?.command_id)
}

async function formed() {
  await proposed(county, 1, 1, network)
  await done(county, second, 'F3', { network }, agrees)
  await done(county, third, 'F3', { network }, agrees)
}

describe('what follows from a command', () => {
  it('is recorded with it where it only opens steps, as done by the engine', async () => {
    await formed()
    const facts = await factsOfLast()
    const opened = facts.filter(({ type }) => type === 'stepOpened')
    expect(opened.length).toBeGreaterThan(1)
    expect(new Set(opened.map(({ actor }) => actor))).toEqual(new Set(['engine']))
    const own = facts.filter(({ type }) => type !== 'stepOpened')
    expect(new Set(own.map(({ actor }) => actor))).toEqual(new Set([third]))
    await catchUp(county)
    const again = await county.db
      .selectFrom('event')
      .where('type', '=', 'stepOpened')
      .selectAll()
      .execute()
    const items = again.map(({ stream, data }) => `${stream} ${JSON.stringify(data)}`)
    expect(new Set(items).size, 'no step opens twice').toBe(items.length)
  })

  it('is a later look, and no wake, where there is nothing else to do', async () => {
    await formed()
    await catchUp(county)
    const before = await plannedLook()
    await done(county, first, 'F4', { network }, area)
    expect(await plannedLook()).toBeGreaterThan(before ?? 0)
    expect(await isWoken()).toBe(false)
  })

  it('is a wake for an earlier look only where a timer runs', async () => {
    await formed()
    await catchUp(county)
    const due = await plannedLook()
    const planLater = () =>
      county.db
        .updateTable('stream')
        .set({ next_look_at: new Date('2019-12-01') })
        .where('key', '=', subject)
        .execute()
    await planLater()
    await done(county, first, 'F6', { network }, director)
    expect(await plannedLook(), 'on a stepped clock it is noted').toBe(due)
    expect(await isWoken()).toBe(false)
    await county.db
      .updateTable('programme_clock')
      .set({ kind: 'rate', rate: 1, heartbeat_at: new Date() })
      .execute()
    await planLater()
    await done(county, second, 'F6', { network }, agrees)
    expect(await isWoken()).toBe(true)
  })

  it('is a look that makes no move where a milestone is passed', async () => {
    await agreed(county, 1)
    await registered(county, 1)
    const looks = await county.db
      .selectFrom('look')
      .select('moves')
      .where('subject', '=', subject)
      .orderBy('id', 'desc')
      .execute()
    expect(looks[0]?.moves).toBe(0)
  })
})

const director = {
  kind: 'propose' as const,
  answer: {
    director: { name: 'Made-up Director', registration: '0000000' },
    practice: members[0],
    chosenBy: 'election',
    practising: true,
  },
}
