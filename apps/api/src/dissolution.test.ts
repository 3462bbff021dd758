import { atLondonTime } from '@muster/domain/calendar/london-day'
import { londonDate } from '@muster/domain/ids'
import type { PracticeHome } from '@muster/domain/views/home-views'
import type { NetworkDetail, NetworkRow, TimelinePage } from '@muster/domain/views/network-view'
import { compareReadTables, moveClock } from '@muster/operations'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApi, startApi } from './start-api.ts'
import { call } from './testing/call.ts'
import { catchUp } from './testing/catch-up.ts'
import { people } from './testing/expected-access.ts'
import { nextId } from './testing/groups-under-way.ts'
import { type County, madeUpCounty } from './testing/made-up-county.ts'
import { groupOf, programme } from './testing/made-up-people.ts'

const reason = 'Two of us would rather go with the next valley.'
const [first = '', second = '', third = ''] = groupOf(1, 1)
let county: County
let api: RunningApi
let network: string
beforeAll(async () => {
  county = await madeUpCounty()
  network = county.networks[1][0]
  api = await startApi({ databaseUrl: county.url, poolSize: 4, host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await api.stop()
  await county.close()
})

const ask = (path: string, input: object, who: string) => call(api.url, path, input, who)
const send = (path: string, input: object, who: string) =>
  ask(path, { commandId: nextId('dissolution'), network, ...input }, who)
const detail = async (who: string) =>
  (await ask('networks.get', { network }, who)).data as NetworkDetail
const user = (practice: string) => `practice:${practice}`

it('has the members settle their dispute first', async () => {
  const propose = () => send('dissolution.propose', { practice: first, reason }, user(first))
  expect((await propose()).data).toMatchObject({ ok: false, refusal: { code: 'in-dispute' } })
  const settled = { dispute: 'dispute-1', outcome: 'settled', note: 'We have talked.' }
  expect((await send('disputes.close', settled, people.lead)).data).toMatchObject({ ok: true })
  expect((await propose()).data).toEqual({ ok: true })
})

it('tells why to the members and those above them, and to nobody else', async () => {
  for (const who of [user(third), people.lead, people.region])
    expect((await detail(who)).dissolution.proposed?.reason).toBe(reason)
  expect((await ask('networks.get', { network }, people.leadElsewhere)).status).toBe(403)
})

it('ends with the last agreement: blockers, places on agendas and in every list', async () => {
  const agree = { version: 1, agrees: true }
  await send('dissolution.answer', { practice: second, ...agree }, user(second))
  const onBehalf = { askedBy: 'A made-up partner', how: 'phone' }
  const last = await send(
    'dissolution.answer',
    { practice: third, ...agree, onBehalf },
    people.lead,
  )
  expect(last.data).toEqual({ ok: true })
  await catchUp(county)
  const { ended, blockers } = await detail(people.lead)
  expect(ended).toMatchObject({ because: 'membersAgreed', reason })
  expect(blockers.filter(({ resolvedAt }) => resolvedAt === null)).toEqual([])
  const list = (await ask('networks.list', {}, people.lead)).data as readonly NetworkRow[]
  expect(list.map(({ id }) => id)).not.toContain(network)
  const home = (await ask('commissioners.home', { commissioner: 'ZC1' }, people.lead)).data
  expect(home).toMatchObject({ ended: [{ id: network }] })
  expect(JSON.stringify((home as { meetings: object }).meetings)).not.toContain(network)
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})

it('tells each practice, which may read what happened and join another group', async () => {
  const home = (await ask('practices.home', { practice: first }, user(first))).data as PracticeHome
  expect(home).toMatchObject({ network: null, claims: [], group: { ended: { network } } })
  const page = (await ask('networks.timeline', { network }, user(first))).data as TimelinePage
  expect(page.entries.map(({ text }) => text)).toContain(
    'The members gave the group up: they are free for another one',
  )
  const again = { name: 'Made-up second try', commissioner: 'ZC1' }
  const answer = { members: [first, second], coordinator: first }
  const proposed = await ask(
    'networks.propose',
    { commandId: nextId('again'), ...again, answer },
    user(first),
  )
  expect(proposed.data).toMatchObject({ ok: true })
})

it('lets nobody do anything more for the group', async () => {
  const blocked = { step: 'G1', kind: 'other', sentence: 'Made up' }
  expect((await send('blockers.raise', blocked, people.lead)).data).toMatchObject({
    refusal: { code: 'network-withdrawn' },
  })
})

it('is decided by the support lead once the time to answer is over, and the silent are told', async () => {
  const [other, silent] = [groupOf(2, 1)[0] ?? '', groupOf(2, 1)[1] ?? '']
  const about = { network: county.networks[2][0] }
  const lead = 'lead:2'
  const settled = { ...about, dispute: 'dispute-2', outcome: 'settled', note: 'We have talked.' }
  expect((await send('disputes.close', settled, lead)).data).toMatchObject({ ok: true })
  const proposal = { ...about, practice: other, reason }
  expect((await send('dissolution.propose', proposal, user(other))).data).toEqual({ ok: true })
  const why = { ...about, version: 1, reason: 'The others wait for a practice that is silent.' }
  expect((await send('dissolution.decide', why, lead)).data).toMatchObject({
    refusal: { code: 'answer-awaited' },
  })
  await moveClock(county.db, programme.id, atLondonTime(londonDate('2019-05-22'), '09:00'))
  await catchUp(county)
  expect((await send('dissolution.decide', why, lead)).data).toEqual({ ok: true })
  const home = (await ask('practices.home', { practice: silent }, user(silent))).data
  expect((home as PracticeHome).group.ended).toMatchObject({ because: 'leadDecided' })
  const page = (await ask('networks.timeline', about, user(silent))).data as TimelinePage
  expect(page.entries.map(({ text }) => text).join('\n')).toContain('No answer came from')
  expect(await compareReadTables(county.db, programme.id)).toEqual([])
})
