import { atLondonTime } from '@muster/domain/calendar/london-day'
import type { ChangesPage } from '@muster/domain/change/changes-page'
import { londonDate } from '@muster/domain/ids'
import type { PeoplePage } from '@muster/domain/views/people-page'
import { compareReadTables, moveClock } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { type Persona, people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, programme } from './testing/made-up-people.ts'

// A network that has registered: who plays a part in it changes by notice.

const reason = 'She is on leave until the summer.'
const [first = '', second = '', third = ''] = groupOf(1, 1)
let county: County
let api: RunningApi
beforeAll(async () => {
  county = await madeUpCounty()
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const ask = (path: string, input: object, who: Persona) =>
  call(api.url, path, { network: county.networks[1][0], ...input }, people[who])
const notify = (input: object, who: Persona) =>
  ask('changes.notify', { commandId: nextId('notice'), reason, ...input }, who)
const peopleFor = async (who: Persona = 'lead') =>
  (await ask('networks.people', {}, who)).data as PeoplePage
const changesFor = async (who: Persona) =>
  ((await ask('changes.list', {}, who)).data as ChangesPage).changes

const away = {
  kind: 'absence',
  practice: first,
  to: second,
  standIn: { name: 'Made-up Stand-in', registration: '2222222' },
  practising: true,
  until: '2019-05-20',
}

it.each([
  'memberOfAnotherNetwork',
  'memberOfNone',
  'leadElsewhere',
  'secretary',
  'region',
] as const)('takes no notice from the %s', async (who) => {
  const { status, data } = await notify({ kind: 'coordinator', practice: first, to: third }, who)
  expect(status === 403 || (data as { ok: boolean }).ok === false).toBe(true)
  expect((await peopleFor()).coordinator?.id).toBe(first)
})

it('hands the coordination over at once, with nothing to approve', async () => {
  const given = await notify({ kind: 'coordinator', practice: first, to: third }, 'coordinator')
  expect(given.data).toEqual({ ok: true })
  expect((await peopleFor()).coordinator?.id).toBe(third)
  expect((await changesFor('lead'))[0]).toMatchObject({ status: 'done', mayDecide: false })
})

it('says who stands in for the director, and until when', async () => {
  expect((await notify(away, 'coordinator')).data).toEqual({ ok: true })
  const { director } = await peopleFor('fellowMember')
  expect(director?.away).toMatchObject({
    until: '2019-05-20',
    standIn: 'Made-up Stand-in',
    practice: { id: second },
  })
  for (const who of ['fellowMember', 'lead', 'region'] as const)
    expect((await ask('networks.people', {}, who)).text).not.toContain('2222222')
})

it('tells why to the commissioner and not to the region', async () => {
  expect((await changesFor('lead'))[0]?.reason).toBe(reason)
  expect((await changesFor('region'))[0]?.reason).toBeNull()
})

it('has the commissioner approve another payee, whom the members then choose', async () => {
  const given = await notify({ kind: 'payee', practice: second }, 'fellowMember')
  expect(given.data).toEqual({ ok: true })
  const change = (await changesFor('lead')).find(({ status }) => status === 'waiting')
  const decision = { change: change?.id, approved: true, reason: 'Another bank.' }
  const elsewhere = { commandId: nextId('decide'), ...decision }
  expect((await ask('changes.decide', elsewhere, 'leadElsewhere')).data).toMatchObject({
    refusal: { code: 'not-yours' },
  })
  const { data } = await ask('changes.decide', { commandId: nextId('decide'), ...decision }, 'lead')
  expect(data).toEqual({ ok: true })
  expect((await peopleFor()).payee).toMatchObject({ chosen: false })
})

it('ends the absence by itself after its last day, and the read tables follow', async () => {
  await moveClock(county.db, programme.id, atLondonTime(londonDate('2019-05-21'), '09:00'))
  await catchUp(county)
  expect((await peopleFor()).director).toMatchObject({ practice: { id: first }, away: null })
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})
