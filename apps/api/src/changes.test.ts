import { atLondonTime } from '@muster/domain/calendar/london-day'
import type { ChangesPage } from '@muster/domain/change/changes-page'
import { londonDate } from '@muster/domain/ids'
import { compareReadTables, moveClock } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { aloneOf, groupOf, programme } from './testing/made-up-people.ts'

const reason = 'Our partners retire, and the practice next door belongs to the other network.'
let county: County
let api: RunningApi
let network: string
beforeAll(async () => {
  county = await madeUpCounty()
  network = county.networks[1][1]
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const ask = (path: string, input: object, who: keyof typeof people) =>
  call(api.url, path, { network, ...input }, people[who])
const send = (path: string, input: object, who: keyof typeof people) =>
  ask(path, { commandId: nextId('change'), ...input }, who)
const listed = async (who: keyof typeof people) =>
  ((await ask('changes.list', {}, who)).data as ChangesPage).changes

it('gives notice, and tells its reason to the commissioner and not to the other practices', async () => {
  const [first = ''] = groupOf(1, 2)
  const given = await send(
    'changes.notify',
    { kind: 'leave', practice: first, reason },
    'memberOfAnotherNetwork',
  )
  expect(given.data).toEqual({ ok: true })
  const forLead = (await listed('lead')).find(({ practice }) => practice === first)
  expect(forLead).toMatchObject({ status: 'waiting', reason, mayDecide: true })
  const forRegion = (await listed('region')).find(({ practice }) => practice === first)
  expect(forRegion).toMatchObject({ reason: null, mayDecide: false, mayTakeBack: false })
})

it('is held up by a remainder that would be too small, until the exception is granted', async () => {
  const decision = { change: 'change-decide-1', approved: true, reason: 'They may go.' }
  expect((await send('changes.decide', decision, 'lead')).data).toMatchObject({
    ok: false,
    refusal: { code: 'remainder-too-small', facts: { patients: 22_000 } },
  })
  const rural = { exception: 'ruralUnder30k', reason: 'A valley with one road.' }
  expect((await send('exceptions.request', rural, 'lead')).data).toMatchObject({ ok: true })
  expect((await send('exceptions.decide', { ...rural, granted: true }, 'lead')).data).toMatchObject(
    { ok: true },
  )
  expect((await send('changes.decide', decision, 'lead')).data).toEqual({ ok: true })
})

it('takes effect by itself on the first day of the quarter, and not before', async () => {
  const third = groupOf(1, 2)[2] ?? ''
  const members = async () => {
    const { data } = await ask('networks.get', {}, 'lead')
    return (data as { members: { id: string }[] }).members.map(({ id }) => id)
  }
  const until = async (day: string) => {
    await moveClock(county.db, programme.id, atLondonTime(londonDate(day), '09:00'))
    await catchUp(county)
  }
  const [approved] = (await listed('lead')).filter(({ status }) => status === 'approved')
  expect(approved).toMatchObject({ practice: third, effectiveOn: '2019-07-01' })
  await until('2019-06-30')
  expect(await members()).toContain(third)
  await until('2019-07-01')
  expect(await members()).not.toContain(third)
  expect((await listed('lead')).map(({ status }) => status)).toContain('done')
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('lets a practice join once its network agrees and the commissioner approves', async () => {
  const alone = aloneOf(1)
  const wish = { change: 'change-agree-1' }
  const decision = { ...wish, approved: true, reason: 'They fit.' }
  expect((await send('changes.decide', decision, 'lead')).data).toMatchObject({
    refusal: { code: 'not-agreed-yet' },
  })
  expect((await send('changes.agree', wish, 'memberOfAnotherNetwork')).data).toEqual({ ok: true })
  const waits = (await listed('lead')).find(({ practice }) => practice === alone)
  expect(waits?.preview?.networks).toMatchObject([{ joins: [{ id: alone }] }])
  expect((await send('changes.decide', decision, 'lead')).data).toEqual({ ok: true })
  await moveClock(county.db, programme.id, atLondonTime(londonDate('2019-10-01'), '09:00'))
  await catchUp(county)
  const { data } = await ask('networks.get', {}, 'lead')
  expect((data as { members: { id: string }[] }).members.map(({ id }) => id)).toContain(alone)
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})
